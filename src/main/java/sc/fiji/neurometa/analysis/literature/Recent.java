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
package sc.fiji.neurometa.analysis.literature;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Results of the last few computations of one kind. They are kept while memory is not short, so that a step that asks for
 * the same again need not wait:
 *
 * <pre>
 * private static final Recent&lt;Key, Value&gt; RECENT = new Recent&lt;&gt;(8);
 * Value value = RECENT.get(key, () -&gt; compute(key));
 * </pre>
 *
 * One is made for each kind of result and kept in a static field.
 *
 * @param <K> what determines a result; compared with equals
 * @param <V> the results, which nobody may change
 */
public final class Recent<K, V> {

	/** All that were made: one for each kind of result. */
	private static final List<Recent<?, ?>> ALL = new CopyOnWriteArrayList<>();

	private final int most;
	private SoftReference<Map<K, V>> kept = new SoftReference<>(null);

	/**
	 * @param most number of results that are kept, those that were used last
	 */
	public Recent(final int most) {
		this.most = most;
		ALL.add(this);
	}

	/** Drops the results of every kind, so that a run that verifies an earlier one computes all of its values. */
	public static void forgetAll() {
		ALL.forEach(Recent::forget);
	}

	private synchronized void forget() {
		kept.clear();
	}

	/**
	 * The result for a key.
	 *
	 * @param key what determines it
	 * @param computation makes it where it is not known; nothing is kept when it throws an exception
	 */
	public V get(final K key, final Supplier<V> computation) {
		synchronized (this) {
			final V known = kept().get(key);
			if (known != null) return known;
		}
		final V computed = computation.get();
		synchronized (this) {
			kept().put(key, computed);
		}
		return computed;
	}

	/** By key, the one that was used last at the end. */
	private Map<K, V> kept() {
		Map<K, V> results = kept.get();
		if (results == null) {
			results = new LinkedHashMap<>(16, 0.75f, true) {

				private static final long serialVersionUID = 1L;

				@Override
				protected boolean removeEldestEntry(final Map.Entry<K, V> eldest) {
					return size() > most;
				}
			};
			kept = new SoftReference<>(results);
		}
		return results;
	}
}
