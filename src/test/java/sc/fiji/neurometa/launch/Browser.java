/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.launch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Chromium without a window, whose every request goes to a proxy of ours that answers none and remembers where it was
 * to go.
 */
final class Browser implements AutoCloseable {

	private static final List<String> NAMES =
		List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

	private final Path program, folder;
	private final ServerSocket proxy;
	private final Set<String> asked = new ConcurrentSkipListSet<>();

	private Browser(final Path program, final Path folder) throws IOException {
		this.program = program;
		this.folder = folder;
		proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		final Thread listener = new Thread(this::listen, "proxy");
		listener.setDaemon(true);
		listener.start();
	}

	/** The browser that {@code NEUROMETA_CHROMIUM} names or the path leads to, if there is one. */
	static Optional<Path> program() {
		final Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
		return Stream.concat(Stream.ofNullable(System.getenv("NEUROMETA_CHROMIUM")).map(Path::of), onPath)
			.filter(Files::isExecutable).findFirst();
	}

	/** Starts listening; a folder is needed for its profile. */
	static Browser of(final Path program, final Path folder) throws IOException {
		return new Browser(program, Files.createDirectories(folder));
	}

	private void listen() {
		while (!proxy.isClosed())
			try (Socket socket = proxy.accept();
					BufferedReader reader =
						new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)))
			{
				socket.setSoTimeout(2000);
				final String line = reader.readLine();
				if (line != null && line.contains(" ")) asked.add(line.split(" ")[1]);
			}
			catch (final IOException closedOrSlow) {
				// the next one, if any
			}
	}

	/** What was asked for since the last time; the browser itself asks its maker for things, too. */
	Set<String> asked() {
		final Set<String> answer = Set.copyOf(asked);
		asked.clear();
		return answer;
	}

	/** The elements of a page after its scripts have run. */
	String elements(final Path page) throws IOException, InterruptedException {
		return run(page, "--dump-dom", "--virtual-time-budget=3000").out();
	}

	/** A picture of the top of a page. */
	void screenshot(final Path page, final Path picture, final int width, final int height)
		throws IOException, InterruptedException
	{
		run(page, "--screenshot=" + picture.toAbsolutePath(), "--window-size=" + width + "," + height, "--hide-scrollbars");
	}

	private Processes.Outcome run(final Path page, final String... options) throws IOException, InterruptedException {
		final List<String> command = new ArrayList<>(
			List.of(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
				"--disable-extensions", "--disable-domain-reliability", "--no-first-run", "--no-default-browser-check",
				"--no-pings", "--metrics-recording-only", "--user-data-dir=" + folder.resolve("profile"),
				"--proxy-server=http://127.0.0.1:" + proxy.getLocalPort(), "--proxy-bypass-list=<-loopback>"));
		command.addAll(List.of(options));
		command.add(page.toUri().toString());
		final Processes.Outcome outcome = Processes.run(folder, command);
		if (outcome.exitCode() != 0) throw new IOException(outcome.toString());
		return outcome;
	}

	@Override
	public void close() throws IOException {
		proxy.close();
	}
}
