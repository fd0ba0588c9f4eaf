package sc.fiji.neurometa.commands.bridge;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;

import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.TransferHandler;

/** Drop target for a file on a text field; cut, copy and paste of text stay as they are. */
final class FileDrop extends TransferHandler {

	private static final long serialVersionUID = 1L;

	private final transient TransferHandler text;
	private final boolean several;

	private FileDrop(final TransferHandler text, final boolean several) {
		this.text = text;
		this.several = several;
	}

	/** Makes a field take the first file that is dropped on it, or all of them. */
	static void install(final JTextField field, final boolean several) {
		field.setTransferHandler(new FileDrop(field.getTransferHandler(), several));
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
			((JTextField) support.getComponent()).setText(FileBrowser.join(files.stream().limit(several ? files.size() : 1).toArray(
				File[]::new)));
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
	public void exportToClipboard(final JComponent component, final Clipboard clipboard,
		final int action)
	{
		text.exportToClipboard(component, clipboard, action);
	}

	@Override
	protected Transferable createTransferable(final JComponent component) {
		return null;
	}
}
