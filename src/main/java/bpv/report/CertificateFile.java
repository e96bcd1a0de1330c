package bpv.report;

import bpv.allocation.Candidate;
import bpv.allocation.Certificate;
import bpv.allocation.Envelope;
import bpv.allocation.Limit;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Writes a certificate as JSON, in the shape {@code certificate/1} that {@code docs/reference/json.md} describes. */
public final class CertificateFile {
    private final Json json;

    private CertificateFile(Json json) {
        this.json = json;
    }

    /** One line, sealed with the SHA-256 of all before the seal, which is given back; the caller closes the writer. */
    public static String write(Certificate certificate, Provenance provenance, Writer out) throws IOException {
        StringWriter text = new StringWriter();
        write(certificate, provenance, Json.inOneLine(text));
        String all = text.toString().strip();
        String unsealed = all.substring(0, all.length() - 1);
        String seal = sha256(unsealed);
        out.write(unsealed + ",\"sha256\":\"" + seal + "\"}\n");
        return seal;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void write(Certificate certificate, Provenance provenance, Json json) {
        json.begin();
        json.text("schema", "certificate/1");
        json.text("engine", provenance.engine());
        json.text("rulesSha256", provenance.rules());
        json.text("referenceSha256", provenance.reference());
        new CertificateFile(json).content(certificate);
        json.end();
    }

    private void content(Certificate certificate) {
        json.array("sections", certificate.candidates(), this::section);
        json.array("money", certificate.envelopes(), envelope -> {
            json.text("year", envelope.year().toString());
            json.number("available", envelope.available().pounds());
            json.number("carriedForwardAtMost", carried(certificate, envelope));
        });
        json.array("rules", certificate.policy().limits(), this::limit);
        json.array("awards", certificate.awards(), award -> {
            json.text("section", award.section());
            json.number("option", award.option().number());
        });
        json.text("benefit", certificate.benefit().quotient());
        json.number(
                "total",
                certificate.awards().stream()
                        .mapToLong(award -> award.total().pounds())
                        .sum());
        json.number("shift", certificate.shift());
        json.text("step", certificate.step().quotient());
        json.number("threshold", certificate.threshold());
        json.array("blocks", certificate.blocks(), block -> json.texts("sections", block));
        json.texts("rows", certificate.rows());
        json.array("nodes", certificate.nodes(), this::node);
    }

    private static long carried(Certificate certificate, Envelope envelope) {
        return certificate
                .policy()
                .carry()
                .getOrDefault(envelope.year(), Money.NOTHING)
                .pounds();
    }

    private void section(Candidate candidate) {
        json.text("id", candidate.section());
        json.array("options", candidate.menu(), option -> {
            json.number("number", option.number());
            json.text("benefit", option.benefit().quotient());
            json.object(
                    "pounds",
                    () -> option.years().forEach((year, money) -> json.number(year.toString(), money.pounds())));
        });
    }

    private void limit(Limit limit) {
        json.text("name", limit.name());
        if (limit instanceof Limit.AtMost cap) {
            money("atMost", cap.amount(), cap.years());
        } else if (limit instanceof Limit.AtLeast floor) {
            money("atLeast", floor.amount(), floor.years());
        } else if (limit instanceof Limit.AtMostFunded most) {
            json.text("kind", "atMostFunded");
            json.number("number", most.number());
        } else if (limit instanceof Limit.Needs needs) {
            json.text("kind", "needs");
            json.text("section", needs.section());
            json.text("needed", needs.needed());
        } else {
            json.text("kind", limit instanceof Limit.MustFund ? "mustFund" : "mustNotFund");
        }
        json.texts("sections", limit.sections());
    }

    private void money(String kind, Money amount, Collection<FinancialYear> years) {
        json.text("kind", kind);
        json.number("pounds", amount.pounds());
        json.texts("years", years.stream().map(FinancialYear::toString).toList());
    }

    private void node(Certificate.Node node) {
        json.array("prices", node.prices(), prices -> json.longs("of", prices));
        json.number("block", node.block());
        json.array("cases", node.cases(), each -> {
            json.numbers("options", each.options());
            json.number("node", each.node());
        });
    }
}
