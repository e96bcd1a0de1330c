package bpv.rules;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.Set;

/** Who could have written a file: whoever can write the program could as well change the program. */
final class Ownership {
    private static final Path OWN_PROCESS = Path.of("/proc/self");

    private Ownership() {}

    /**
     * Whether a file belongs to the user of the program or to the owner of the program, and nobody else may write it. Where
     * the file system knows no owners in this sense, the folder has to be protected otherwise.
     */
    static boolean isOfProgram(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return true;
        }
        PosixFileAttributes found = view.readAttributes();
        return found.isRegularFile()
                && !found.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !found.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                && owners(file).contains(found.owner());
    }

    private static Set<UserPrincipal> owners(Path file) throws IOException {
        Set<UserPrincipal> owners = new HashSet<>();
        CodeSource program = Ownership.class.getProtectionDomain().getCodeSource();
        try {
            if (program != null) {
                owners.add(Files.getOwner(Path.of(program.getLocation().toURI())));
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the program's own files cannot be named", impossible);
        }
        if (Files.exists(OWN_PROCESS)) {
            owners.add(Files.getOwner(OWN_PROCESS));
        } else {
            String user = System.getProperty("user.name", "");
            owners.add(file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
        return owners;
    }
}
