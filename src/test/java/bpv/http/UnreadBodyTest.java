package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that is still sending when its answer is ready gets the answer. */
class UnreadBodyTest {
    /** More than the buffers between two programs hold, so that a client that is not listened to is stuck. */
    private static final int LARGE = 12 * 1024 * 1024;

    private static Socket connected(String head) throws IOException {
        Socket socket = new Socket("127.0.0.1", RunningServer.server().port());
        socket.setSoTimeout(60_000);
        write(socket, head);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /v1/prechecks", "POST /nowhere", "PUT /v1/prechecks", "GET /problems"})
    void what_is_not_read_is_thrown_away_before_the_answer(String request) throws IOException {
        String head = request + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n";
        byte[] rest = new byte[LARGE];
        try (Socket socket = connected(head + "Content-Length: " + LARGE + "\r\n\r\n")) {
            socket.getOutputStream().write(rest);
            assertThat(TestServer.rest(socket)).startsWith("HTTP/1.1 ");
        }
        try (Socket socket = connected(head + "Transfer-Encoding: chunked\r\n\r\n")) {
            write(socket, Integer.toHexString(LARGE) + "\r\n");
            socket.getOutputStream().write(rest);
            write(socket, "\r\n0\r\n\r\n");
            assertThat(TestServer.rest(socket)).startsWith("HTTP/1.1 ");
        }
    }

    @Test
    void the_connection_takes_the_next_request() throws IOException {
        try (Socket socket = connected("POST /nowhere HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\nab")) {
            write(socket, "cde");
            write(socket, "GET /health/live HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            assertThat(TestServer.rest(socket)).contains("HTTP/1.1 404").contains("HTTP/1.1 200");
        }
    }

    @Test
    void a_client_that_waits_to_be_told_to_send_is_told_not_to() throws IOException {
        try (Socket socket = connected("POST /v1/prechecks HTTP/1.1\r\nHost: here\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/yaml\r\nContent-Length: " + LARGE + "\r\n\r\n")) {
            assertThat(TestServer.rest(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void nobody_sends_without_end() throws IOException {
        try (Socket socket = connected("POST /nowhere HTTP/1.1\r\nHost: here\r\nContent-Length: 9999999999\r\n\r\n")) {
            byte[] piece = new byte[1024 * 1024];
            assertThatThrownBy(() -> {
                        for (int sent = 0; sent < 100; sent++) {
                            socket.getOutputStream().write(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
