package bpv.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Noon of a day, there where the dates of the rules were read. Drools takes the date of a rule for the midnight with which
 * the day begins in the computer's time zone, and compares strictly: at noon of the same zone a rule is in force on its
 * first day and no longer on the day that it names as its end, in Kiritimati as in Greenwich.
 */
final class Noon {
    private final ZoneId zone;

    private Noon(ZoneId zone) {
        this.zone = zone;
    }

    /** Noon for the rules of a knowledge base; without dated rules, any noon will do. */
    static Noon of(KieBase base) {
        for (KiePackage rules : base.getKiePackages()) {
            for (Rule rule : rules.getRules()) {
                RuleImpl known = (RuleImpl) rule;
                Calendar date = known.getDateEffective() != null ? known.getDateEffective() : known.getDateExpires();
                if (date != null) {
                    return new Noon(date.getTimeZone().toZoneId());
                }
            }
        }
        return new Noon(ZoneOffset.UTC);
    }

    Instant on(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
