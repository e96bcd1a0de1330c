package bpv.performance;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.alliance.OrganisationName;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The organisations of a basis, by code, and the footprints that they belong to. */
final class Organisations {
    private final Basis basis;
    private final String file;
    private final SortedMap<String, Organisation> byCode;
    private final Footprints footprints;

    Organisations(Basis basis, String file, SortedMap<String, Organisation> byCode, Footprints footprints) {
        this.basis = basis;
        this.file = file;
        this.byCode = new TreeMap<>(byCode);
        this.footprints = footprints;
    }

    /** How messages name the file that they stand in. */
    String file() {
        return file;
    }

    Collection<Organisation> all() {
        return byCode.values();
    }

    Optional<Organisation> get(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Footprints footprints() {
        return footprints;
    }

    /** What to do about a code that is not known: a line to write and, if the name tells it, with which footprint. */
    String hint(String code, String name) {
        String written = name.isEmpty() ? "..." : name.replace("\\", "").replace("\"", "'");
        String line = "\"" + code + "\": { name: \"" + written + "\", footprint: ";
        Optional<Organisation> alike = likeNamed(name);
        if (alike.isPresent()) {
            Organisation known = alike.get();
            return "The name is that of " + known.code() + ". If it is the same, add to " + file + ": " + line
                    + (known.footprint() == null ? "none" : known.footprint()) + " }";
        }
        Optional<String> listed = listing(name);
        return listed.map(id -> "Annex i lists it in " + id + ". Add to " + file + ": " + line + id + " }")
                .orElse("Add to " + file + ": " + line + "... }, with an Alliance of alliances.yaml, such as "
                        + footprints.ids().stream().findFirst().orElse("wessex") + ", or none.");
    }

    private Optional<Organisation> likeNamed(String name) {
        String wanted = OrganisationName.normalised(name);
        return wanted.isEmpty() || wanted.equals("independentorganisation") || wanted.equals("discontinuedorganisation")
                ? Optional.empty()
                : byCode.values().stream()
                        .filter(each -> OrganisationName.normalised(each.name()).equals(wanted))
                        .findFirst();
    }

    private Optional<String> listing(String name) {
        String wanted = OrganisationName.normalised(name);
        return basis == Basis.PROVIDER || wanted.isEmpty()
                ? Optional.empty()
                : footprints.alliances().values().stream()
                        .filter(alliance -> alliance.ccgs().stream()
                                .anyMatch(
                                        ccg -> OrganisationName.normalised(ccg).equals(wanted)))
                        .map(Alliance::id)
                        .findFirst();
    }
}
