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
package sc.fiji.neurometa.commands.dialog;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.TransferHandler;

/** Drop target for a file on a text field; cut, copy and paste of text stay as they are. */
final class FileDrop extends TransferHandler {

	private static final long serialVersionUID = 1L;

	private final transient TransferHandler text;
	private final transient Consumer<List<File>> taken;

	private FileDrop(final TransferHandler text, final Consumer<List<File>> taken) {
		this.text = text;
		this.taken = taken;
	}

	/** Makes a field take the first file that is dropped on it. */
	static void install(final JTextField field) {
		install(field, files -> field.setText(files.get(0).getPath()));
	}

	/** Makes a component take all files that are dropped on it. */
	static void install(final JComponent component, final Consumer<List<File>> taken) {
		component.setTransferHandler(new FileDrop(component.getTransferHandler(), taken));
	}

	@Override
	public boolean canImport(final TransferSupport support) {
		return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor) || text.canImport(support);
	}

	@Override
	public boolean importData(final TransferSupport support) {
		if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) return text.importData(support);
		try {
			final List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
			if (files.isEmpty()) return false;
			taken.accept(files.stream().map(File.class::cast).toList());
			return true;
		}
		catch (final UnsupportedFlavorException | IOException e) {
			return false;
		}
	}

	@Override
	public int getSourceActions(final JComponent component) {
		return text.getSourceActions(component);
	}

	@Override
	public void exportToClipboard(final JComponent component, final Clipboard clipboard, final int action) {
		text.exportToClipboard(component, clipboard, action);
	}

	@Override
	protected Transferable createTransferable(final JComponent component) {
		return null;
	}
}
