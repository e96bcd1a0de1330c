package bpv.committee;

import bpv.report.HtmlText;

/**
 * An SVG picture that needs nothing from outside and says in words what it shows. Coordinates are whole pixels of its own
 * frame.
 */
final class Picture {
    static final String INK = "#0b0c0c";
    static final String GREY = "#505a5f";
    static final String PALE = "#d8dcde";
    static final String RANK = "#1d70b8";
    static final String VALUE = "#00543d";

    private final String id;
    private final StringBuilder svg = new StringBuilder();

    /**
     * @param id unique on the page
     * @param title what it shows
     * @param says what there is to see in it
     */
    Picture(String id, int width, int height, String title, String says) {
        this.id = id;
        svg.append("<svg role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-text\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"Arial, sans-serif\" font-size=\"15\">\n");
        element("title", "-title", title);
        element("desc", "-text", says);
    }

    private void element(String name, String suffix, String text) {
        svg.append("<")
                .append(name)
                .append(" id=\"")
                .append(id)
                .append(suffix)
                .append("\">")
                .append(HtmlText.escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    Picture bar(long x, long y, long width, long height, String fill) {
        svg.append("<rect")
                .append(at("x", x))
                .append(at("y", y))
                .append(at("width", width))
                .append(at("height", height));
        svg.append(" fill=\"").append(fill).append("\" stroke=\"").append(GREY).append("\"/>\n");
        return this;
    }

    /** A circle; hollow if it is filled with white. */
    Picture circle(long x, long y, long radius, String stroke, String fill) {
        svg.append("<circle").append(at("cx", x)).append(at("cy", y)).append(at("r", radius));
        svg.append(" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"2\"/>\n");
        return this;
    }

    Picture line(long x1, long y1, long x2, long y2, String stroke, int width, boolean dashed) {
        svg.append("<line")
                .append(at("x1", x1))
                .append(at("y1", y1))
                .append(at("x2", x2))
                .append(at("y2", y2));
        svg.append(" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"")
                .append(width)
                .append('"');
        svg.append(dashed ? " stroke-dasharray=\"6 4\"/>\n" : "/>\n");
        return this;
    }

    /** @param points such as {@code 0,0 10,20} */
    Picture path(String points, String stroke) {
        svg.append("<polyline points=\"").append(points).append("\" fill=\"none\" stroke=\"");
        svg.append(stroke).append("\" stroke-width=\"2\"/>\n");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Picture text(long x, long y, String anchor, String text) {
        return text(x, y, anchor, text, false);
    }

    Picture bold(long x, long y, String anchor, String text) {
        return text(x, y, anchor, text, true);
    }

    private Picture text(long x, long y, String anchor, String text, boolean bold) {
        svg.append("<text")
                .append(at("x", x))
                .append(at("y", y))
                .append(" text-anchor=\"")
                .append(anchor)
                .append('"');
        svg.append(bold ? " font-weight=\"bold\"" : "")
                .append(" fill=\"")
                .append(INK)
                .append("\">");
        svg.append(HtmlText.escaped(text)).append("</text>\n");
        return this;
    }

    private static String at(String name, long value) {
        return " " + name + "=\"" + value + "\"";
    }

    String drawn() {
        return svg + "</svg>";
    }
}
