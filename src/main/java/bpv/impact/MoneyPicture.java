package bpv.impact;

import bpv.impact.MovedMoney.Move;
import bpv.report.Figures;
import bpv.report.HtmlText;
import bpv.report.Names;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Moved money by Alliance as bars, less to the left and more to the right, one bar for each proposal. Every bar has its
 * figure beside it, so colour tells nothing that words do not; the table below the picture says the same.
 */
final class MoneyPicture {
    private static final int WIDTH = 900;
    private static final int NAMES = 280;
    private static final int MOST_OF_NAME = 36;
    private static final int FIGURES = 130;
    private static final int BAR = 16;
    private static final int ROW = 52;
    private static final int TOP = 44;
    private static final List<String> COLOURS = List.of("#1d70b8", "#d4351c");

    private final Impact impact;
    private final SortedSet<String> alliances = new TreeSet<>();
    private final StringBuilder svg = new StringBuilder();
    private final long most;

    private MoneyPicture(Impact impact) {
        this.impact = impact;
        long largest = 0;
        for (MovedMoney money : impact.money()) {
            for (Move move : money.byAlliance()) {
                alliances.add(move.name());
                largest = Math.max(largest, Math.abs(move.total()));
            }
        }
        this.most = largest;
    }

    /** The picture; none if no Alliance is given more or less. */
    static Optional<String> of(Impact impact) {
        MoneyPicture picture = new MoneyPicture(impact);
        return picture.alliances.isEmpty() ? Optional.empty() : Optional.of(picture.drawn());
    }

    private String drawn() {
        int height = TOP + ROW * alliances.size() + 10;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"picture-title picture-text\"");
        svg.append(" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(WIDTH);
        svg.append("\" height=\"").append(height).append("\" font-family=\"Arial, sans-serif\" font-size=\"14\">\n");
        svg.append("<title id=\"picture-title\">Money that moves, by Alliance, all years together</title>\n");
        svg.append("<desc id=\"picture-text\">")
                .append(HtmlText.escaped(told()))
                .append("</desc>\n");
        legend();
        int row = 0;
        for (String alliance : alliances) {
            row(alliance, TOP + ROW * row++);
        }
        line(middle(), TOP - 8, middle(), height - 6);
        return svg.append("</svg>").toString();
    }

    private void legend() {
        int at = NAMES;
        for (int i = 0; i < impact.money().size(); i++) {
            rectangle(at, 8, 14, COLOURS.get(i));
            text(at + 20, 20, "start", "by " + impact.money().get(i).proposal());
            at += 160;
        }
    }

    private void row(String alliance, int top) {
        text(NAMES - 12, top + BAR + 6, "end", Names.shorter(impact.names().alliance(alliance), MOST_OF_NAME));
        for (int i = 0; i < impact.money().size(); i++) {
            long pounds = total(impact.money().get(i), alliance);
            int width = most == 0 ? 0 : Math.toIntExact(Math.abs(pounds) * reach() / most);
            int y = top + i * (BAR + 4);
            rectangle(pounds < 0 ? middle() - width : middle(), y, width, COLOURS.get(i));
            boolean left = pounds < 0;
            text(left ? middle() - width - 6 : middle() + width + 6, y + 13, left ? "end" : "start", signed(pounds));
        }
    }

    private static int reach() {
        return (WIDTH - NAMES - 2 * FIGURES) / 2;
    }

    private static int middle() {
        return NAMES + FIGURES + reach();
    }

    private static long total(MovedMoney money, String alliance) {
        return money.byAlliance().stream()
                .filter(move -> move.name().equals(alliance))
                .mapToLong(Move::total)
                .sum();
    }

    private static String signed(long pounds) {
        return pounds == 0 ? "no change" : (pounds > 0 ? "+£" : "-£") + Figures.grouped(Math.abs(pounds));
    }

    /** The same in a sentence for each Alliance. */
    private String told() {
        StringBuilder text = new StringBuilder();
        for (String alliance : alliances) {
            text.append(impact.names().alliance(alliance)).append(":");
            for (MovedMoney money : impact.money()) {
                text.append(' ')
                        .append(signed(total(money, alliance)))
                        .append(" by ")
                        .append(money.proposal())
                        .append(',');
            }
            text.setCharAt(text.length() - 1, '.');
            text.append(' ');
        }
        return text.toString().strip();
    }

    private void rectangle(int x, int y, int width, String colour) {
        svg.append("<rect x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(width);
        svg.append("\" height=\"")
                .append(BAR)
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    private void line(int fromX, int fromY, int toX, int toY) {
        svg.append("<line x1=\"")
                .append(fromX)
                .append("\" y1=\"")
                .append(fromY)
                .append("\" x2=\"")
                .append(toX);
        svg.append("\" y2=\"").append(toY).append("\" stroke=\"#0b0c0c\"/>\n");
    }

    private void text(int x, int y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor);
        svg.append("\" fill=\"#0b0c0c\">").append(HtmlText.escaped(text)).append("</text>\n");
    }
}
