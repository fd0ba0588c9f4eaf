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
/**
 * The run record: everything that is needed to repeat a run bit for bit and to write about it. Each kind of analysis
 * has its record ({@link sc.fiji.neurometa.record.RunRecord}, {@link sc.fiji.neurometa.record.ContrastRecord},
 * {@link sc.fiji.neurometa.record.MacmRecord}, {@link sc.fiji.neurometa.record.ConjunctionRecord}), made from its
 * input, settings and result, and {@link sc.fiji.neurometa.record.Run} holds one of them. <b>The names of record
 * components are the keys of {@code P_run.json}</b>, a public file format: renaming one breaks the files of users,
 * and a test with stored files of version 1 says so. Methods texts, reports, <i>Repeat Run</i> and <i>Rethreshold
 * Result</i> read nothing but these records and the files next to them. JSON itself is in {@code io.results};
 * nothing that computes may come in, except for moving the threshold of a finished run.
 */
package sc.fiji.neurometa.record;
