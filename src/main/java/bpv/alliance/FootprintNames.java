package bpv.alliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The STPs and CCGs of one footprint, ready to be found among the names that a bid lists, however they are spelt. */
public final class FootprintNames {
    private final Map<String, String> stps;
    private final Map<String, String> ccgs;
    private final Map<String, String> otherNames = new HashMap<>();

    public FootprintNames(Alliance alliance) {
        stps = byNormalised(alliance.stps());
        ccgs = byNormalised(alliance.ccgs());
        alliance.otherNames()
                .forEach((official, printed) ->
                        otherNames.put(OrganisationName.normalised(official), OrganisationName.normalised(printed)));
    }

    private static Map<String, String> byNormalised(List<String> names) {
        Map<String, String> byNormalised = new LinkedHashMap<>();
        names.forEach(name -> byNormalised.put(OrganisationName.normalised(name), name));
        return byNormalised;
    }

    /** The STPs of the footprint that are not among the names. */
    public List<String> stpsMissingFrom(Collection<String> names) {
        return missing(stps, names);
    }

    /** The CCGs of the footprint that are not among the names. */
    public List<String> ccgsMissingFrom(Collection<String> names) {
        return missing(ccgs, names);
    }

    /** Those of the names that are no STP of the footprint. */
    public List<String> otherThanStps(Collection<String> names) {
        List<String> others = new ArrayList<>(0);
        for (String name : names) {
            if (!stps.containsKey(OrganisationName.normalised(name))) {
                others.add(name);
            }
        }
        return others;
    }

    private List<String> missing(Map<String, String> wanted, Collection<String> names) {
        Set<String> given = new HashSet<>();
        for (String name : names) {
            String normalised = OrganisationName.normalised(name);
            given.add(otherNames.getOrDefault(normalised, normalised));
        }
        List<String> missing = new ArrayList<>(0);
        wanted.forEach((normalised, name) -> {
            if (!given.contains(normalised)) {
                missing.add(name);
            }
        });
        return missing;
    }
}
