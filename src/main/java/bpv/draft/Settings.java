package bpv.draft;

import bpv.alliance.Alliance;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.assessment.ReadinessParameters;
import bpv.bid.Intervention;
import bpv.bid.Period;
import bpv.quantity.Fraction;
import bpv.round.BidAssessor;
import bpv.rules.Numbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The Alliances and days of submission to try where the draft leaves them blank: each Alliance, and of the days one for
 * each way in which the dates of the draft and the published figures can lie to it.
 */
final class Settings {
    private final DraftTree draft;
    private final BidAssessor assessor;
    private final Numbers numbers;
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<LocalDate> periodEnds = new ArrayList<>();

    Settings(DraftTree draft, BidAssessor assessor) {
        this.draft = draft;
        this.assessor = assessor;
        this.numbers = assessor.numbers();
        collect();
    }

    /** Whether 62-day performance meets the standard in every setting; quick where both Alliance and day are written. */
    static boolean allPerform(DraftTree draft, BidAssessor assessor) {
        Optional<Alliance> alliance = draft.text("/alliance").flatMap(assessor.footprints()::alliance);
        Optional<LocalDate> day = draft.text("/submitted").map(LocalDate::parse);
        return alliance.isPresent() && day.isPresent()
                ? performed(day.get(), alliance.get(), assessor)
                : new Settings(draft, assessor).all().stream().allMatch(Setting::performs);
    }

    List<Setting> all() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (Alliance alliance : alliances()) {
            for (LocalDate day : days(alliance)) {
                boolean performed = performed(day, alliance, assessor);
                String alike = looks(day, alliance) + (footprintMatters() ? alliance.id() : "");
                settings.putIfAbsent(
                        alike, Setting.of(draft, alliance, assessor.names(alliance), day, performed, periods(day)));
            }
        }
        return List.copyOf(settings.values());
    }

    /** Whether anything is written that depends on whose footprint it is: an approval by name, or money. */
    private boolean footprintMatters() {
        return draft.has("/approvals/stpLeads")
                || draft.has("/approvals/organisations")
                || draft.interventions().stream()
                        .anyMatch(section -> draft.has("/interventions/" + section.key() + "/funding"));
    }

    private List<Alliance> alliances() {
        List<Alliance> all = List.copyOf(assessor.footprints().alliances().values());
        return draft.text("/alliance")
                .map(id -> all.stream().filter(each -> each.id().equals(id)).toList())
                .orElse(all);
    }

    private List<LocalDate> days(Alliance alliance) {
        if (draft.has("/submitted")) {
            return draft.text("/submitted").map(LocalDate::parse).stream().toList();
        }
        Map<String, LocalDate> byLooks = new LinkedHashMap<>();
        LocalDate closing = numbers.gateway().closingDate();
        byLooks.put(looks(closing, alliance), closing);
        for (LocalDate day : turningPoints(alliance)) {
            byLooks.putIfAbsent(looks(day, alliance), day);
        }
        return List.copyOf(byLooks.values());
    }

    private TreeSet<LocalDate> turningPoints(Alliance alliance) {
        TreeSet<LocalDate> days = new TreeSet<>(dates);
        int months = numbers.confidence().baselineMonths();
        days.add(numbers.gateway().closingDate().plusDays(1));
        for (LocalDate end : periodEnds) {
            days.add(end);
            days.add(end.plusMonths(months));
            days.add(end.plusMonths(months).plusDays(1));
        }
        for (YearMonth month :
                assessor.footprints().performanceOf(alliance.id()).months().keySet()) {
            for (int later = 0; later <= 3; later++) {
                days.add(month.plusMonths(numbers.readiness().monthsToPublish() + later)
                        .atDay(1));
            }
        }
        days.add(days.first().minusDays(1));
        days.removeIf(day -> day.getYear() < 1900 || day.getYear() > 2999);
        return days;
    }

    /** The same for days that look alike to every rule. */
    private String looks(LocalDate day, Alliance alliance) {
        StringBuilder looks = new StringBuilder();
        looks.append(day.isAfter(numbers.gateway().closingDate()));
        dates.forEach(date -> looks.append(date.isAfter(day)));
        return looks.append(periods(day))
                .append(performed(day, alliance, assessor))
                .toString();
    }

    private String periods(LocalDate day) {
        StringBuilder looks = new StringBuilder();
        int months = numbers.confidence().baselineMonths();
        periodEnds.forEach(end ->
                looks.append(end.isAfter(day) ? 'a' : end.plusMonths(months).isBefore(day) ? 'b' : 'c'));
        return looks.toString();
    }

    private static boolean performed(LocalDate day, Alliance alliance, BidAssessor assessor) {
        ReadinessParameters numbers = assessor.numbers().readiness();
        SixtyTwoDayPerformance figures = assessor.footprints().performanceOf(alliance.id());
        List<YearMonth> window = figures.known(YearMonth.from(day).minusMonths(numbers.monthsToPublish()));
        Fraction standard = numbers.standard();
        return window.size() == 3
                && figures.pooled(window)
                        .percent()
                        .filter(percent -> percent.atLeast(standard))
                        .isPresent();
    }

    private void collect() {
        date("/approvals/allianceLead/date");
        date("/approvals/board/date");
        draft.items("/approvals/stpLeads").forEach(item -> date(item + "/date"));
        draft.items("/approvals/organisations").forEach(item -> date(item + "/date"));
        date("/deliveryPlan/agreed");
        for (Intervention intervention : draft.interventions()) {
            draft.items("/interventions/" + intervention.key() + "/outcomes")
                    .forEach(outcome -> draft.text(outcome + "/baseline/period")
                            .flatMap(Period::parse)
                            .ifPresent(period -> periodEnds.add(period.end())));
        }
    }

    private void date(String pointer) {
        draft.text(pointer).map(LocalDate::parse).ifPresent(dates::add);
    }
}
