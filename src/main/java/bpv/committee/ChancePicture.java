package bpv.committee;

import bpv.quantity.Fraction;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.robustness.Firmness;
import bpv.robustness.Robustness;
import bpv.robustness.RobustnessParts;
import bpv.robustness.SectionChances;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The chance of each section to be funded by best value, as bars with standard errors, the highest first. */
final class ChancePicture {
    private static final int WIDTH = 900;
    private static final int LEFT = 400;
    private static final int BARS = 380;
    private static final int ROW = 22;
    private static final int GROUP = 36;
    private static final int TOP = 30;

    /** So many letters of a name have room beside a bar. */
    private static final int LONGEST = 52;

    private static final Scale SCALE = new Scale(100, 25, BARS);

    private static final Comparator<SectionChances> HIGHEST =
            Comparator.comparing(SectionChances::bestValue).reversed().thenComparing(SectionChances::section);

    private final Robustness robustness;
    private final List<SectionChances> sections;
    private int y = TOP;

    private ChancePicture(Robustness robustness) {
        this.robustness = robustness;
        this.sections = robustness.sections().stream().sorted(HIGHEST).toList();
    }

    /** There must be a section. */
    static String of(Robustness robustness) {
        return new ChancePicture(robustness).drawn();
    }

    private String drawn() {
        long groups = sections.stream().map(SectionChances::firmness).distinct().count();
        int height = TOP + Math.toIntExact(groups) * GROUP + sections.size() * ROW + 10;
        Picture picture = new Picture(
                "chance-picture",
                WIDTH,
                height,
                "Chance of funding by best value, in per cent of the draws",
                "A bar for each section, the highest first. " + told());
        for (long mark : SCALE.marks()) {
            long x = LEFT + SCALE.at(Fraction.of(mark));
            picture.line(x, TOP - 6, x, height - 10, Picture.PALE, 1, false);
            picture.text(x, TOP - 12, "middle", mark + "%");
        }
        threshold(picture, robustness.numbers().outUpTo(), height);
        threshold(picture, robustness.numbers().coreFrom(), height);
        for (Firmness firmness : Firmness.values()) {
            group(picture, firmness);
        }
        return picture.drawn();
    }

    private static void threshold(Picture picture, Fraction percent, int height) {
        long x = LEFT + SCALE.at(percent);
        picture.line(x, TOP - 6, x, height - 10, Picture.GREY, 1, true);
    }

    private void group(Picture picture, Firmness firmness) {
        List<SectionChances> own = sections.stream()
                .filter(section -> section.firmness() == firmness)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        picture.bold(LEFT - 8, y + GROUP - 12, "end", Names.capital(firmness.key()) + " (" + own.size() + ")");
        y += GROUP;
        for (SectionChances each : own) {
            section(picture, each, fill(firmness));
            y += ROW;
        }
    }

    private static String fill(Firmness firmness) {
        return switch (firmness) {
            case CORE -> Picture.VALUE;
            case BORDERLINE -> Picture.RANK;
            case OUT -> Picture.GREY;
        };
    }

    private void section(Picture picture, SectionChances each, String fill) {
        Fraction chance = each.bestValue().percent();
        picture.text(LEFT - 8, y + 15, "end", shortened(robustness.names().section(each.section())));
        picture.bar(LEFT, y + 2, SCALE.at(chance), ROW - 6, fill);
        error(picture, chance, Fraction.of(each.bestValue().standardError(6)));
        picture.text(LEFT + BARS + 14, y + 15, "start", percent(each));
    }

    /** One standard error to each side, as far as the scale goes. */
    private void error(Picture picture, Fraction chance, Fraction error) {
        if (error.signum() == 0) {
            return;
        }
        Fraction all = Fraction.of(100);
        Fraction low = chance.minus(error);
        Fraction high = chance.plus(error);
        long from = LEFT + SCALE.at(low.signum() < 0 ? Fraction.ZERO : low);
        long to = LEFT + SCALE.at(high.above(all) ? all : high);
        int middle = y + ROW / 2 - 1;
        picture.line(from, middle, to, middle, "#ffffff", 4, false);
        picture.line(from, middle, to, middle, Picture.INK, 2, false);
        picture.line(from, middle - 4, from, middle + 4, Picture.INK, 2, false);
        picture.line(to, middle - 4, to, middle + 4, Picture.INK, 2, false);
    }

    private String percent(SectionChances each) {
        return RobustnessParts.percent(robustness, each.bestValue()) + " ± "
                + each.bestValue().standardError(1).toPlainString();
    }

    /** The Alliance's name gives way, not the intervention's. */
    private static String shortened(String name) {
        int letters = name.codePointCount(0, name.length());
        int between = name.lastIndexOf(" – ");
        if (letters <= LONGEST || between < 0) {
            return cut(name, LONGEST);
        }
        String intervention = name.substring(between);
        int room = LONGEST - intervention.codePointCount(0, intervention.length());
        return room < 8
                ? cut(name, LONGEST)
                : cut(Names.shorter(name.substring(0, between), room), room) + intervention;
    }

    private static String cut(String name, int letters) {
        return name.codePointCount(0, name.length()) <= letters
                ? name
                : name.substring(0, name.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }

    private String told() {
        return sections.stream()
                        .map(each -> robustness.names().section(each.section()) + ", "
                                + each.firmness().key() + ": " + percent(each))
                        .collect(Collectors.joining("; ", "In per cent, with the standard error: ", "."))
                + " " + Figures.count(sections.size(), "section", "sections") + " in all.";
    }
}
