package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.SharedRules;
import bpv.http.Server;
import bpv.http.ServerAccess;
import bpv.http.ServerLimits;
import bpv.http.ServerSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One real server with a part of the example round, shared by the tests of pages, and its pages as trees. */
public final class RunningSite {
    private static final List<String> BIDS = List.of(
            "greater-manchester.yaml",
            "humber-coast-and-vale.yaml",
            "kent-and-medway.yaml",
            "north-central-and-north-east-london.yaml",
            "peninsula.yaml",
            "west-yorkshire.yaml");
    private static final Path FOLDER = folder();
    private static final Server SERVER = Server.start(new ServerSettings(
            "127.0.0.1",
            0,
            SharedRules.FOLDER,
            Path.of("target/compiled-rules"),
            null,
            FOLDER,
            ServerAccess.OPEN,
            ServerLimits.USUAL));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "a-boundary-that-no-bid-has";

    private RunningSite() {}

    /** Bids of the example round that have every recommendation, phases and a question for the panel: fewer are quicker. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("round");
            for (String bid : BIDS) {
                Files.copy(Path.of(ExampleRound.FOLDER, bid), folder.resolve(bid));
            }
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The folder of the round. */
    public static String round() {
        return FOLDER.toString();
    }

    public static String at(String path) {
        return "http://127.0.0.1:" + SERVER.port() + path;
    }

    public static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(at(path))).header("Accept", "text/html"));
    }

    /** A form as a browser sends it: each field by name, line ends as CR LF. */
    public static HttpResponse<String> check(String text, String... more) {
        StringBuilder body = new StringBuilder();
        part(body, "text", text.replace("\n", "\r\n"));
        for (int i = 0; i < more.length; i += 2) {
            part(body, more[i], more[i + 1]);
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(HttpRequest.newBuilder(URI.create(at("/precheck")))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A form of fields and, where a name has a colon, of a file: {@code rules:limits.yaml}. */
    public static HttpResponse<String> form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            part(body, fields[i].replace(":", "\"; filename=\""), fields[i + 1]);
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(HttpRequest.newBuilder(URI.create(at(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** JSON as a program sends it. */
    public static HttpResponse<String> json(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(at(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError("the server does not answer", fault);
        }
    }

    /** A page as a tree; templates are written so that a strict parser reads them, which finds every quote that is lost. */
    public static Document tree(String page) {
        String strict = page.replaceFirst("<!DOCTYPE html>", "").replaceAll(" (selected|checked)(?=/?>)", " $1=\"$1\"");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(strict.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException | ParserConfigurationException fault) {
            throw new AssertionError("the page is not well formed: " + fault.getMessage(), fault);
        }
    }

    /** What the summary of errors lists, each with where it leads; every place must be on the page, once. */
    public static List<String> errors(String page) {
        Document tree = tree(page);
        assertThat(page).contains("<title>Error: ");
        Element summary = all(tree, element -> element.getAttribute("class").equals("govuk-error-summary"))
                .get(0);
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < summary.getElementsByTagName("a").getLength(); i++) {
            Element link = (Element) summary.getElementsByTagName("a").item(i);
            String place = link.getAttribute("href").substring(1);
            assertThat(all(tree, element -> element.getAttribute("id").equals(place)))
                    .as(place)
                    .hasSize(1);
            errors.add(link.getAttribute("href") + " " + link.getTextContent());
        }
        return errors;
    }

    /** Every element with an attribute, in the order of the page. */
    public static List<Element> with(Document page, String attribute) {
        return all(page, element -> element.hasAttribute(attribute));
    }

    public static List<Element> all(Document page, Predicate<Element> wanted) {
        NodeList nodes = page.getElementsByTagName("*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (wanted.test(element)) {
                found.add(element);
            }
        }
        return found;
    }
}
