import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
// shared/base/journal-row.ts
/** What stands before the first row of a stream. */
var NO_HASH = "0".repeat(64);
// shared/export/verifier/names.ts
/** What the files of a package are called. */
var MANIFEST = "manifest.json";
/** Vouches for the manifest, as `sha256sum -c` reads it. */
var SEAL = "manifest.sha256";
/** The signature over the manifest. */
var SIGNATURE = "signature.json";
var JOURNAL = "journal.jsonl";
var CHECKPOINT = "checkpoint.json";
var ANCHORS = "anchors.jsonl";
var COMMITMENT = "commitment.json";
var COMMITMENT_SIGNATURE = "commitment.signature.json";
var SALTS = "salts.jsonl";
/** Of a redacted copy: its entries and holes, and the leaves of all entries. */
var ENTRIES = "entries.jsonl";
var LEAVES = "leaves.jsonl";
var EDITIONS = "editions/";
var editionName = (hash) => `${EDITIONS}${hash}.yaml`;
var isEdition = (name) => name.startsWith(EDITIONS);
/** Files that the manifest cannot list, since they are made from it. */
var UNLISTED = /* @__PURE__ */ new Set([
	MANIFEST,
	SEAL,
	SIGNATURE
]);
var sealOf = (manifestHash) => `${manifestHash}  ${MANIFEST}\n`;
// node_modules/fflate/esm/browser.js
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
_b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
/**
* Streaming DEFLATE decompression
*/
var Inflate = /* @__PURE__ */ function() {
	function Inflate(opts, cb) {
		if (typeof opts == "function") cb = opts, opts = {};
		this.ondata = cb;
		var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
		this.s = {
			i: 0,
			b: dict ? dict.length : 0
		};
		this.o = new u8(32768);
		this.p = new u8(0);
		if (dict) this.o.set(dict);
	}
	Inflate.prototype.e = function(c) {
		if (!this.ondata) err(5);
		if (this.d) err(4);
		if (!this.p.length) this.p = c;
		else if (c.length) {
			var n = new u8(this.p.length + c.length);
			n.set(this.p), n.set(c, this.p.length), this.p = n;
		}
	};
	Inflate.prototype.c = function(final) {
		this.s.i = +(this.d = final || false);
		var bts = this.s.b;
		var dt = inflt(this.p, this.s, this.o);
		this.ondata(slc(dt, bts, this.s.b), this.d);
		this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
		this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
	};
	/**
	* Pushes a chunk to be inflated
	* @param chunk The chunk to push
	* @param final Whether this is the final chunk
	*/
	Inflate.prototype.push = function(chunk, final) {
		this.e(chunk), this.c(final);
	};
	return Inflate;
}();
var te = typeof TextEncoder != "undefined" && /*#__PURE__*/ new TextEncoder();
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
try {
	td.decode(et, { stream: true });
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
/**
* Converts a string into a Uint8Array for use with compression/decompression methods
* @param str The string to encode
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless decoding a binary string.
* @returns The string encoded in UTF-8/Latin-1 binary
*/
function strToU8(str, latin1) {
	if (latin1) {
		var ar_1 = new u8(str.length);
		for (var i = 0; i < str.length; ++i) ar_1[i] = str.charCodeAt(i);
		return ar_1;
	}
	if (te) return te.encode(str);
	var l = str.length;
	var ar = new u8(str.length + (str.length >> 1));
	var ai = 0;
	var w = function(v) {
		ar[ai++] = v;
	};
	for (var i = 0; i < l; ++i) {
		if (ai + 5 > ar.length) {
			var n = new u8(ai + 8 + (l - i << 1));
			n.set(ar);
			ar = n;
		}
		var c = str.charCodeAt(i);
		if (c < 128 || latin1) w(c);
		else if (c < 2048) w(192 | c >> 6), w(128 | c & 63);
		else if (c > 55295 && c < 57344) c = 65536 + (c & 1047552) | str.charCodeAt(++i) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
		else w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
	}
	return slc(ar, 0, ai);
}
/**
* Converts a Uint8Array to a string
* @param dat The data to decode to string
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless encoding to binary string.
* @returns The original UTF-8/Latin-1 string
*/
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
// shared/base/canonical-json.ts
/**
* Canonical JSON: one text for one value, so that equal values have equal hashes.
*
* Keys are sorted by UTF-16 code unit, no white space, members that are `undefined` are left out (as JSON.stringify does).
* The subset of RFC 8785 that our own data needs; written here because it is part of every hash ever stored and must
* never change with a library.
*/
function canonicalJson(value) {
	if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new Error("A number that is not finite has no JSON text");
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
	if (typeof value === "object") {
		const record = value;
		return `{${Object.keys(record).filter((key) => record[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(",")}}`;
	}
	throw new Error(`A ${typeof value} has no JSON text`);
}
// shared/export/verifier/parsed.ts
/** The JSON object of a text; undefined for anything else. */
function parsedObject(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
/** Undefined for what has no canonical text: a number beyond all bounds, or text nested without end. */
function canonicalOf(value) {
	try {
		return canonicalJson(value);
	} catch {
		return;
	}
}
/** Whether a text is the one that the files of a package which can be read by people are written in: this value, indented, each member once. */
function isWrittenAs(text, value) {
	return text === `${JSON.stringify(value, void 0, 2)}\n`;
}
/** A file's text; empty when it is missing, which is a finding of its own. */
function textOf(files, name) {
	const content = files.get(name);
	if (!content) return "";
	const [first, second, third] = content;
	return `${first === 239 && second === 187 && third === 191 ? "﻿" : ""}${strFromU8(content)}`;
}
function linesOf(files, name) {
	return textOf(files, name).split("\n").filter((line) => line !== "");
}
var isHash = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
// shared/export/verifier/pinned-by.ts
/** Types of the rows that name editions; see pinnedPlans. What a package holds is not yet known to be an event. */
var PINNING = /* @__PURE__ */ new Set([
	"AwarenessRecorded",
	"PlanJoined",
	"EditionMoved"
]);
/** Whether rows of this type pin editions. */
var isPinning = (type) => PINNING.has(type);
/** The editions that a row pins. */
function pinnedBy(row) {
	if (!isPinning(row["type"])) return [];
	const data = row["data"];
	return (Array.isArray(data?.plans) ? data.plans : [data?.plan ?? data?.to]).flatMap((plan) => {
		const { hash, id, edition } = plan ?? {};
		return typeof hash === "string" ? [{
			hash,
			id,
			edition
		}] : [];
	});
}
// shared/export/verifier/check-rows.ts
/** Reads a line of `journal.jsonl`; undefined for what is none. Whether its hash fits is checked apart. */
function readLine(line) {
	const match = /^\{"hash":"([0-9a-f]{64})","row":(\{.*\})\}$/s.exec(line);
	const body = match?.[2] ?? "";
	const row = parsedObject(body);
	return match && row ? {
		hash: match[1] ?? "",
		body,
		row
	} : void 0;
}
/** Holds every row against its hash, the row before it and the manifest. Gives the rows up to the first that cannot be read, and how many lines there are. */
function checkRows(files, manifest, sha256, find) {
	const lines = linesOf(files, JOURNAL);
	const rows = [];
	let previous = NO_HASH;
	for (const [at, line] of lines.entries()) {
		const number = at + 1;
		const packed = readLine(line);
		if (!packed) {
			find("row-unreadable", JOURNAL, `第 ${number} 条读不出来`, `Row ${number} cannot be read`, number);
			return {
				rows,
				lines: lines.length
			};
		}
		rows.push(packed);
		const { hash, body, row } = packed;
		if (sha256(body) !== hash || canonicalOf(row) !== body) find("row-altered", JOURNAL, `第 ${number} 条被改动`, `Row ${number} has been altered`, number);
		if (row["prev_hash"] !== previous || row["version"] !== number) find("chain", JOURNAL, `第 ${number} 条与前一条不相接`, `Row ${number} does not follow the row before it`, number);
		belongsHere(row, number, manifest, find);
		previous = hash;
	}
	if (lines.length !== manifest.rows || previous !== manifest.head?.hash || lines.length !== (manifest.head.version ?? 0)) find("tail", JOURNAL, `应有 ${manifest.rows} 条，实有 ${lines.length} 条，或末条与清单不符`, `The manifest speaks of ${manifest.rows} rows with another last row; here are ${lines.length}`);
	return {
		rows,
		lines: lines.length
	};
}
function belongsHere(row, number, manifest, find) {
	if (row["stream"] !== `response/${manifest.response}`) find("stream", JOURNAL, `第 ${number} 条不属于本次处置`, `Row ${number} belongs to another response`, number);
	if (row["mode"] !== manifest.mode) find("mode", JOURNAL, `第 ${number} 条与清单所写的实战或演练不符`, `Row ${number} is not ${manifest.mode}, as the manifest says`, number);
	for (const pin of pinnedBy(row)) {
		const name = editionName(pin.hash);
		const listed = manifest.editions.filter(({ hash }) => hash === pin.hash);
		const other = listed.find(({ id, edition }) => id !== pin.id || edition !== pin.edition);
		if (other) find("edition", name, `清单把第 ${number} 条所用的预案写成了 ${other.id}（${other.edition}），与日志不符`, `The manifest calls the plan that row ${number} pins ${other.id} (${other.edition}), unlike the journal`, number);
		if (listed.length > 0) continue;
		find("edition", name, `第 ${number} 条所用的预案文本不在包内`, `The plan text that row ${number} pins is not here`, number);
	}
}
// shared/export/verifier/check-checkpoint.ts
/**
* Holds the rows against the checkpoint, which names the heads of all streams, and the checkpoint against the anchors that were kept outside the
* journal. Undefined when the package has no checkpoint.
*/
function checkCheckpoint(files, manifest, rows, sha256, find) {
	if (!files.has("checkpoint.json")) return void 0;
	const packed = readLine(textOf(files, CHECKPOINT).trimEnd());
	if (!packed || sha256(packed.body) !== packed.hash || canonicalOf(packed.row) !== packed.body) {
		find("checkpoint", CHECKPOINT, "检查点读不出来或被改动", "The checkpoint cannot be read or has been altered");
		return;
	}
	const [version, hash] = headIn(packed.row["data"], `response/${manifest.response}`);
	const named = typeof version === "number" ? rows[version - 1] : void 0;
	if (packed.row["stream"] !== "checkpoint" || typeof version !== "number" || named?.hash !== hash) {
		find("checkpoint", CHECKPOINT, `检查点记着本次处置第 ${String(version ?? "-")} 条的哈希，与日志不符`, `The checkpoint names another row ${String(version ?? "-")} of this response than the journal has`);
		return;
	}
	let anchors = 0;
	for (const [at, line] of linesOf(files, ANCHORS).entries()) {
		const anchor = parsedObject(line);
		if (!anchor || anchor["version"] !== packed.row["version"]) continue;
		if (anchor["hash"] === packed.hash) anchors += 1;
		else find("anchor", ANCHORS, `第 ${at + 1} 行的锚点与检查点不符`, `The anchor in line ${at + 1} is not that of the checkpoint`, at + 1);
	}
	return {
		version,
		anchors
	};
}
function headIn(data, stream) {
	const head = data?.heads?.[stream];
	return Array.isArray(head) ? head : [];
}
// shared/export/verifier/commitment.ts
function readCommitment(text) {
	const value = parsedObject(text);
	if (!value) return void 0;
	return value["format"] === 1 && typeof value["response"] === "string" && (value["mode"] === "live" || value["mode"] === "drill") && Number.isSafeInteger(value["entries"]) && isHash(value["root"]) ? value : void 0;
}
/** The text that a row is committed to by; undefined for what no program of ours can have written. */
function entryText(row) {
	const { prev_hash: _, state: __, hash: ___, ...entry } = row;
	return canonicalOf(entry);
}
/** The salted hash of one entry; `salt` is 32 bytes in hex. */
function leafOf(salt, text, sha256) {
	return sha256(joined(bytesOf(salt), strToU8(text)));
}
/** Root of the Merkle tree over leaves in the order of their rows; of none, the hash of nothing. All in hex. */
function rootOf(leaves, sha256) {
	if (leaves.length === 0) return sha256(/* @__PURE__ */ new Uint8Array());
	let row = leaves.map((leaf) => sha256(joined(Uint8Array.of(0), bytesOf(leaf))));
	while (row.length > 1) row = Array.from({ length: Math.ceil(row.length / 2) }, (_, at) => {
		const [left = "", right] = row.slice(at * 2, at * 2 + 2);
		return right === void 0 ? left : sha256(joined(Uint8Array.of(1), bytesOf(left), bytesOf(right)));
	});
	return row[0] ?? "";
}
function bytesOf(hex) {
	return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
function joined(...parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
// shared/export/verifier/check-commitment.ts
/** Holds the salted leaves of a full package against its rows, and their root against the commitment. */
function checkSalts(files, manifest, rows, sha256, find) {
	const leaves = [];
	const used = /* @__PURE__ */ new Map();
	for (const [at, line] of linesOf(files, SALTS).entries()) {
		const number = at + 1;
		const { version, salt, leaf } = parsedObject(line) ?? {};
		const row = rows[at];
		const text = row && entryText(row.row);
		const fits = version === number && isHash(salt) && isHash(leaf) && line === JSON.stringify({
			version,
			salt,
			leaf
		}) && leafOf(salt, text ?? "", sha256) === leaf;
		if (row && !fits) find("salt", SALTS, `第 ${number} 行的加盐哈希与日志第 ${number} 条不符`, `The salted hash in line ${number} does not fit row ${number} of the journal`, number);
		if (isHash(salt)) noteReused(SALTS, salt, number, used, find);
		leaves.push(isHash(leaf) ? leaf : "");
	}
	checkRoot(commitmentOf(files, manifest, find), leaves, sha256, find);
}
/** A salt that stands twice lets one entry be guessed by the other. */
function noteReused(file, salt, number, used, find) {
	const before = used.get(salt);
	if (before === void 0) used.set(salt, number);
	else find("salt", file, `第 ${number} 条与第 ${before} 条用了同一个盐值，隐去的内容可能被猜出`, `Entries ${before} and ${number} have the same salt: what is taken out could be guessed`, number);
}
/** The commitment, once it is held against the manifest; undefined when it is missing (a finding of its own) or cannot be read. */
function commitmentOf(files, manifest, find) {
	if (!files.has("commitment.json")) return void 0;
	const written = textOf(files, COMMITMENT);
	const commitment = readCommitment(written);
	if (!(isWrittenAs(written, commitment) && commitment?.response === manifest.response && commitment.mode === manifest.mode && commitment.entries === manifest.rows)) find("commitment", COMMITMENT, `${COMMITMENT} 读不出来，或所写的处置、实战或演练、条数与清单不符`, `${COMMITMENT} cannot be read, or speaks of another response, mode or number of rows than the manifest`);
	return commitment;
}
function checkRoot(commitment, leaves, sha256, find) {
	if (!commitment || leaves.length === commitment.entries && rootOf(leaves, sha256) === commitment.root) return;
	find("root", COMMITMENT, `${leaves.length} 条加盐哈希与 commitment.json 所记（${commitment.entries} 条）不符`, `${leaves.length} salted hashes do not give the root of the commitment (${commitment.entries} entries)`);
}
// shared/export/verifier/check-files.ts
/** What every package of format 2 has, whether its manifest lists it or not: leaving it out must not be a way round. */
var WANTED = {
	full: [
		SIGNATURE,
		COMMITMENT,
		COMMITMENT_SIGNATURE,
		SALTS
	],
	redacted: [
		SIGNATURE,
		COMMITMENT,
		COMMITMENT_SIGNATURE
	]
};
/** Holds every file against the manifest, and the manifest against its seal. */
function checkFiles(files, manifest, sha256, find) {
	if (!files.has("manifest.sha256")) find("missing", SEAL, `缺少文件 ${SEAL}`, `${SEAL} is missing`);
	else if (textOf(files, "manifest.sha256") !== sealOf(sha256(files.get("manifest.json") ?? ""))) find("altered", MANIFEST, "清单或其校验值被改动", "The manifest or its hash has been altered");
	const listed = new Set(manifest.files.map((file) => file.name));
	for (const name of files.keys()) if (!UNLISTED.has(name) && !listed.has(name)) find("unlisted", name, `清单中没有文件 ${name}`, `The manifest does not list ${name}`);
	for (const file of manifest.files) {
		const content = files.get(file.name);
		if (!content) find("missing", file.name, `缺少文件 ${file.name}`, `${file.name} is missing`);
		else if (sha256(content) !== file.sha256) find("altered", file.name, `文件 ${file.name} 被改动`, `${file.name} has been altered`);
	}
	if (manifest.format < 2) return;
	for (const name of WANTED[manifest.kind ?? "full"]) if (!files.has(name) && !listed.has(name)) find("missing", name, `缺少文件 ${name}`, `${name} is missing`);
}
/** Holds the text of every edition that the manifest names against its hash. */
function checkEditions(files, manifest, sha256, find) {
	for (const { hash, id } of manifest.editions) {
		const name = editionName(hash);
		const content = files.get(name);
		if (!content || sha256(content) !== hash) find("edition", name, `预案 ${id} 的文本与记录的版本不符`, `The text of plan ${id} is not the pinned edition`);
	}
}
// shared/export/verifier/check-format.ts
/** What only packages from format 2 on have. */
var SINCE_FORMAT_2 = [
	SIGNATURE,
	COMMITMENT,
	COMMITMENT_SIGNATURE,
	SALTS,
	CHECKPOINT,
	ENTRIES,
	LEAVES
];
/** Whether a package is of the format that it is called: an older one is asked for less, so that calling a package old must not be a way round. */
function checkFormat(files, manifest, find) {
	if (manifest.format >= 2) {
		if (!isWrittenAs(textOf(files, "manifest.json"), manifest)) find("manifest", MANIFEST, "清单不是本程序写出的样子，例如同一项写了两次", "The manifest is not as this program writes it: a member may stand in it twice");
		return;
	}
	const newer = SINCE_FORMAT_2.find((name) => files.has(name));
	if (manifest.kind === void 0 && newer === void 0) return;
	find("downgraded", MANIFEST, `清单自称格式 1，却有格式 2 才有的内容（${newer ?? "kind"}）：新数据包被改称旧格式，以避开签名核验`, `The manifest calls itself format 1 but has what came with format 2 (${newer ?? "kind"}): a newer package was renamed to get round its signature`);
}
// shared/export/verifier/check-redacted.ts
/** Reads a line of `entries.jsonl`; undefined for what is neither entry nor hole. */
function readRedactedLine(line) {
	const kept = /^\{"version":([1-9]\d*),"salt":"([0-9a-f]{64})","entry":(\{.*\})\}$/s.exec(line);
	const entry = kept && parsedObject(kept[3] ?? "");
	if (kept && entry) return {
		kind: "kept",
		version: Number(kept[1]),
		salt: kept[2] ?? "",
		text: kept[3] ?? "",
		entry
	};
	const { version, removed } = parsedObject(line) ?? {};
	if (typeof version !== "number" || typeof removed !== "string") return void 0;
	if (line !== JSON.stringify({
		version,
		removed
	})) return void 0;
	return {
		kind: "hole",
		version,
		reason: removed
	};
}
/** Checks a redacted copy: every kept entry against its leaf, all leaves against the commitment. Gives the lines that could be read. */
function checkRedacted(files, manifest, sha256, find) {
	const leaves = linesOf(files, LEAVES);
	for (const [at, leaf] of leaves.entries()) if (!isHash(leaf)) find("leaf", LEAVES, `第 ${at + 1} 行不是哈希`, `Line ${at + 1} is not a hash`, at + 1);
	const lines = [];
	const used = /* @__PURE__ */ new Map();
	for (const [at, text] of linesOf(files, ENTRIES).entries()) {
		const number = at + 1;
		const line = readRedactedLine(text);
		if (!(line?.version === number && (line.kind === "hole" ? line.reason === manifest.reason : isEntryOf(line, number, manifest, leaves[at], sha256)))) find("entry", ENTRIES, `第 ${number} 条被改动、挪动，或与其加盐哈希、隐去原因不符`, `Entry ${number} has been altered or moved, or does not fit its salted hash or the reason given`, number);
		if (line?.kind === "kept") noteReused(ENTRIES, line.salt, number, used, find);
		if (line) lines.push(line);
	}
	if (linesOf(files, "entries.jsonl").length !== manifest.rows) find("tail", ENTRIES, `应有 ${manifest.rows} 条（含空缺），实有 ${linesOf(files, ENTRIES).length} 条`, `The manifest speaks of ${manifest.rows} entries with their holes; here are ${linesOf(files, ENTRIES).length}`);
	checkRoot(commitmentOf(files, manifest, find), leaves.every(isHash) ? leaves : [], sha256, find);
	return lines;
}
function isEntryOf(line, number, manifest, leaf, sha256) {
	return line.entry["version"] === number && line.entry["stream"] === `response/${manifest.response}` && line.entry["mode"] === manifest.mode && canonicalOf(line.entry) === line.text && leafOf(line.salt, line.text, sha256) === leaf;
}
// shared/export/signature.ts
/** The text of a signature file. */
function signatureText(signature) {
	return `${JSON.stringify(signature, void 0, 2)}\n`;
}
/** The signature that a parsed JSON value holds; undefined for what is none. */
function asSignature(value) {
	if (typeof value !== "object" || value === null) return void 0;
	const { algorithm, publicKey, keyId, signed, signature } = value;
	if (algorithm !== "Ed25519" || typeof publicKey !== "string" || typeof keyId !== "string") return void 0;
	if (typeof signed !== "string" || typeof signature !== "string") return void 0;
	return {
		algorithm,
		publicKey,
		keyId,
		signed,
		signature
	};
}
// shared/export/verifier/check-signatures.ts
/** The signatures of a package that are there to be checked; one that cannot be read or is over another file is a finding. */
function signedFiles(files, find) {
	return [[SIGNATURE, MANIFEST], [COMMITMENT_SIGNATURE, COMMITMENT]].flatMap(([file, signed]) => {
		const bytes = files.get(signed);
		if (!files.has(file) || !bytes) return [];
		const text = textOf(files, file);
		const signature = asSignature(parsedObject(text));
		if (signature?.signed === signed && isPlain(signature, text)) return [{
			file,
			signature,
			bytes
		}];
		find("signature", file, `${file} 读不出来，或不是对 ${signed} 的签名`, `${file} cannot be read or does not sign ${signed}`);
		return [];
	});
}
/** Base64 of 32 and of 64 bytes in the one way that leaves no bit without meaning. */
var PUBLIC_KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
var SIGNATURE_VALUE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;
/** A signature file is in no manifest, so it may have one text only: otherwise bytes of it could be changed unseen. */
function isPlain(signature, text) {
	return text === signatureText(signature) && PUBLIC_KEY.test(signature.publicKey) && SIGNATURE_VALUE.test(signature.signature);
}
/** One export is signed by one key: two mean that the list was signed anew later, or that files of two packages were put together. */
function signedByOneKey([first, second], find) {
	if (!first || !second || first.signature.publicKey === second.signature.publicKey) return;
	const [one, other] = [first.signature, second.signature];
	find("signature", first.file, `${one.signed} 由密钥 ${one.keyId} 签名，${other.signed} 却由密钥 ${other.keyId} 签名：导出之后被人重签，或混入了别的数据包的文件。请向导出单位重新索取`, `${one.signed} is signed by key ${one.keyId}, but ${other.signed} by key ${other.keyId}: it was signed anew after the export, or files of two packages were mixed. Ask for the package again`);
}
/** Notes what checking a signature came to. */
function noteVerdict({ file, signature }, verdict, find) {
	if (verdict === "differs") find("signature", file, `${signature.signed} 与签名不符：文件、签名或公钥被改动`, `${signature.signed} does not fit its signature: file, signature or key has been altered`);
	if (verdict === "unreadable") find("signature", file, `${file} 里的公钥不是 Ed25519 公钥，或与其编号 ${signature.keyId} 不符`, `The key in ${file} is no Ed25519 key, or not the one called ${signature.keyId}`);
}
// shared/base/text.ts
function text(zh, en) {
	return {
		zh,
		en
	};
}
// shared/export/verifier/checks.ts
/** Which check the code of a finding belongs to. */
var CHECK_OF = {
	missing: "files",
	manifest: "files",
	downgraded: "signature",
	altered: "files",
	unlisted: "files",
	edition: "editions",
	checkpoint: "checkpoint",
	anchor: "checkpoint",
	commitment: "commitment",
	root: "commitment",
	salt: "commitment",
	leaf: "commitment",
	signature: "signature"
};
function checkOf({ code, file }) {
	if (code.startsWith("zip-")) return "container";
	if (code === "missing" && isEdition(file)) return "editions";
	return CHECK_OF[code] ?? "rows";
}
/** What was checked, one line each, with what came of it. */
function checksOf(parts) {
	const { manifest, findings } = parts;
	const bad = new Set(findings.map(checkOf));
	const line = (id, state, title, detail) => bad.has(id) ? {
		id,
		state: "bad",
		title,
		detail: text("有问题，见下列各处", "Not in order: see the findings")
	} : {
		id,
		state,
		title,
		detail
	};
	const redacted = manifest.kind === "redacted";
	return [
		line("container", "good", text("压缩包结构", "The zip file"), parts.isPackedAnew ? text("由别的程序重新打包：各文件照常核验，压缩包自身的时间、属性和附加信息不作数", "Packed anew by another program: every file was checked as ever; times, attributes and extra fields of the zip file itself count for nothing") : text("没有重名、指向包外的名字、夹带的字节，大小与声明一致", "No name twice or leading outside, no stray bytes, every size as declared")),
		line("files", "good", text("文件与清单", "Files and manifest"), text(`${parts.files} 个文件逐个与清单的 SHA-256 相符，没有多也没有少`, `${parts.files} files fit the SHA-256 of the manifest, none too many and none missing`)),
		redacted ? redactedRows(parts, line) : fullRows(parts, line),
		...redacted ? [] : [line("editions", "good", text("预案文本", "Plan texts"), text(`${manifest.editions.length} 份预案文本就是处置时所用的版本`, `${manifest.editions.length} plan texts are the editions that the response was worked by`)), line("checkpoint", ...checkpointLine(parts))],
		line("commitment", ...commitmentLine(parts)),
		line("signature", ...signatureLine(parts))
	];
}
function fullRows({ rows, manifest }, line) {
	return line("rows", "good", text("日志各条", "Rows of the journal"), text(`${rows} 条逐条与哈希相符、前后相接、编号无缺，末条 ${manifest.head?.hash.slice(0, 16) ?? ""}…`, `${rows} rows fit their hashes, each follows the one before, no number is missing; the last is ${manifest.head?.hash.slice(0, 16) ?? ""}…`));
}
function redactedRows({ rows, removed }, line) {
	return line("rows", "good", text("保留的各条与空缺", "Kept entries and holes"), text(`保留 ${rows} 条、隐去 ${removed} 条，保留的逐条与其加盐哈希相符，隐去的留有编号`, `Kept: ${rows}, taken out: ${removed}. What was kept fits its salted hash, and each hole has its number`));
}
function checkpointLine({ anchoring, manifest }) {
	const title = text("检查点与锚点", "Checkpoint and anchors");
	if (manifest.format < 2) return [
		"open",
		title,
		text("格式 1 的数据包不带检查点", "A package of format 1 has no checkpoint")
	];
	if (!anchoring) return [
		"open",
		title,
		text(`没有 ${CHECKPOINT}：导出时还没有检查点记到本次处置`, `No ${CHECKPOINT}: none had named this response when it was exported`)
	];
	return [
		anchoring.anchors > 0 ? "good" : "open",
		title,
		text(`检查点记着第 ${anchoring.version} 条（共 ${manifest.rows} 条）的哈希，${ANCHORS} 中有 ${anchoring.anchors} 个锚点指着它`, `The checkpoint names row ${anchoring.version} of ${manifest.rows}; anchors in ${ANCHORS} that name the checkpoint: ${anchoring.anchors}`)
	];
}
function commitmentLine({ manifest }) {
	const title = text("脱敏对照", "Commitment");
	if (manifest.format < 2) return [
		"open",
		title,
		text("格式 1 的数据包不带对照值", "A package of format 1 has no commitment")
	];
	return [
		"good",
		title,
		manifest.kind === "redacted" ? text(`全部 ${manifest.rows} 条的加盐哈希合成 ${COMMITMENT} 中的根：隐去的内容没有被替换`, `The salted hashes of all ${manifest.rows} entries give the root in ${COMMITMENT}: what was taken out was not exchanged`) : text(`${SALTS} 逐条与日志相符，并合成 ${COMMITMENT} 中的根`, `${SALTS} fits the journal row by row and gives the root in ${COMMITMENT}`)
	];
}
function signatureLine({ manifest, signed, verdicts }) {
	const title = text("工作站签名", "Signature of the workstation");
	if (manifest.format < 2) return [
		"open",
		title,
		text("格式 1 的数据包没有签名：出自哪台工作站无从核验，谁都可以照样做出一个。格式 1 只见于旧版本；新近导出的应有签名，请重新索取", "A package of format 1 is not signed: nothing shows which workstation it is from, and anyone can make one like it. Only old versions wrote format 1; one exported lately has a signature, ask for it again")
	];
	if (verdicts.includes("unchecked") || verdicts.length < signed.length) return [
		"open",
		title,
		text("此处不能核验 Ed25519 签名，签名未核验；请用程序或 verify.mjs 再核一次", "Ed25519 cannot be checked here, so the signature was not: check it with the program or verify.mjs")
	];
	const key = signed.find(({ file }) => file === "signature.json")?.signature.keyId ?? "";
	return [
		"good",
		title,
		text(`清单与对照值都有密钥 ${key} 的有效签名；请与原工作站公布的密钥编号核对`, `Manifest and commitment bear valid signatures, the manifest by key ${key}: compare it with the key id that the workstation has made known`)
	];
}
// shared/export/verifier/finding.ts
/** A place to note findings in, and the findings noted so far. */
function findings() {
	const found = [];
	return {
		found,
		find(code, file, zh, en, row) {
			found.push({
				code,
				file,
				...row === void 0 ? {} : { row },
				message: {
					zh,
					en
				}
			});
		}
	};
}
// shared/export/verifier/manifest.ts
/** The manifest that a text holds; undefined when a member is missing or of another kind. */
function readManifest(text) {
	const value = parsedObject(text);
	if (!value) return void 0;
	const { format, kind, response, mode, rows, head, files, editions } = value;
	return Number.isSafeInteger(format) && format >= 1 && (kind === void 0 || kind === "full" || kind === "redacted") && typeof response === "string" && (mode === "live" || mode === "drill") && Number.isSafeInteger(rows) && (kind === "redacted" ? head === void 0 && typeof value["reason"] === "string" : isHash(member(head, "hash"))) && isListOf(files, (file) => typeof member(file, "name") === "string" && typeof member(file, "sha256") === "string") && isListOf(editions, (edition) => typeof member(edition, "id") === "string" && isHash(member(edition, "hash"))) ? value : void 0;
}
function isListOf(value, fits) {
	return Array.isArray(value) && value.every(fits);
}
function member(value, name) {
	return typeof value === "object" && value !== null ? value[name] : void 0;
}
// shared/export/verifier/crc32.ts
var TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? rest >>> 1 ^ 3988292384 : rest >>> 1;
	return rest;
});
/** CRC-32 as zip files carry it. It guards against accidents only; what proves a file is its SHA-256. */
function crc32(bytes) {
	let sum = 4294967295;
	for (const byte of bytes) sum = sum >>> 8 ^ (TABLE[(sum ^ byte) & 255] ?? 0);
	return (sum ^ 4294967295) >>> 0;
}
// shared/export/verifier/zip-directory.ts
var END = 101010256;
var CENTRAL = 33639248;
var END_SIZE = 22;
var CENTRAL_SIZE = 46;
var LONGEST_COMMENT = 65535;
/** Version 2.0 of the format, no system in particular. */
var MADE_BY = 20;
/** In the upper half of the attributes: what kind of file Unix says it is. */
var UNIX_TYPE = 61440;
var UNIX_LINK = 40960;
/** Reads the central directory; undefined when there is none, it is cut off, or it needs the larger format of files over 4 GB. */
function readDirectory(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const endRecord = findEnd(view);
	if (endRecord === void 0) return void 0;
	const count = view.getUint16(endRecord + 10, true);
	const begins = view.getUint32(endRecord + 16, true);
	if (!(view.getUint32(endRecord + 4, true) === 0 && view.getUint16(endRecord + 8, true) === count)) return void 0;
	const entries = [];
	let at = begins;
	for (let n = 0; n < count; n += 1) {
		if (at + CENTRAL_SIZE > endRecord || view.getUint32(at, true) !== CENTRAL) return void 0;
		const nameLength = view.getUint16(at + 28, true);
		const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		const next = at + CENTRAL_SIZE + nameLength + extra;
		if (next > endRecord) return void 0;
		entries.push({
			name: nameText(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
			isBare: extra === 0 && view.getUint16(at + 4, true) === MADE_BY && view.getUint16(at + 8, true) === 0 && isZero(bytes.subarray(at + 34, at + 42)),
			isLink: (view.getUint16(at + 40, true) & UNIX_TYPE) === UNIX_LINK,
			repeated: bytes.subarray(at + 6, at + 30)
		});
		at = next;
	}
	if (view.getUint32(endRecord + 12, true) !== at - begins) return void 0;
	return {
		entries,
		begins,
		ends: at,
		endRecord,
		trailing: bytes.length - endRecord - END_SIZE
	};
}
/** The end record stands last, unless a comment or something else follows it. */
function findEnd(view) {
	const last = view.byteLength - END_SIZE;
	for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) if (view.getUint32(at, true) === END) return at;
}
var isZero = (bytes) => bytes.every((byte) => byte === 0);
/** A name as it stands, one character a byte. */
function nameText(bytes) {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
// shared/export/verifier/zip-entry.ts
/** One entry of a zip file held against the header in front of its content, and where that content lies. */
var LOCAL = 67324752;
var LOCAL_SIZE = 30;
var DEFLATED = 8;
var SIZES_BEHIND = 8;
var DESCRIPTOR = 134695760;
var DISAGREES = {
	code: "zip-header",
	zh: "文件前的信息与目录所写的不一致，没有读取",
	en: "the header in front of it does not say what the directory says: it was not read"
};
var UNREADABLE = {
	code: "zip-entry",
	zh: "加密、是链接或用了其他压缩方式，没有读取",
	en: "is encrypted, a link, or packed in another way: it was not read"
};
/** An entry that another program wrote among ours. It can be read, so that what it holds is judged as well. */
var NOT_OURS = {
	code: "zip-entry",
	zh: "是别的程序后来放进包里的（带有本程序不写的标志、附加字段或文件属性）",
	en: "was put into the package by another program later: it has flags, extra fields or attributes that this program never writes"
};
var viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Where the content begins: behind the local header, its name and its extra field. */
function contentBegins(bytes, { at, name }) {
	return at + LOCAL_SIZE + name.length + viewOf(bytes).getUint16(at + 28, true);
}
/** Where an entry ends: behind its content and, with some programs, its sizes. */
function entryEnds(bytes, entry) {
	const ends = contentBegins(bytes, entry) + entry.packed;
	if ((entry.flags & SIZES_BEHIND) === 0) return ends;
	return ends + (ends + 4 <= bytes.length && viewOf(bytes).getUint32(ends, true) === DESCRIPTOR ? 16 : 12);
}
/** Whether there is an entry where the directory says, with its content within the file. */
function isThere(bytes, entry) {
	return entry.at + LOCAL_SIZE + entry.name.length <= bytes.length && viewOf(bytes).getUint32(entry.at, true) === LOCAL && contentBegins(bytes, entry) + entry.packed <= bytes.length;
}
/** Whether an entry is written as this program writes it. */
var isOurs = (bytes, entry) => entry.isBare && isThere(bytes, entry) && viewOf(bytes).getUint16(entry.at + 28, true) === 0;
/** Why an entry is not read: the header in front of its content does not say what the directory says, or nothing of ours could have been packed so. */
function headerFault(bytes, entry) {
	if (!isThere(bytes, entry)) return DISAGREES;
	const named = entry.at + LOCAL_SIZE;
	if (nameText(bytes.subarray(named, named + entry.name.length)) !== entry.name) return DISAGREES;
	const isSame = (from, to) => entry.repeated.subarray(from, to).every((byte, index) => bytes[entry.at + 4 + from + index] === byte);
	if (!((entry.flags & SIZES_BEHIND) === 0 ? isSame(0, 24) : isSame(2, 6) && isSame(22, 24))) return DISAGREES;
	return (entry.flags & -2063) === 0 && !entry.isLink && (entry.method === 0 || entry.method === DEFLATED) ? void 0 : UNREADABLE;
}
var MAX_TOTAL = 1073741824;
var MAX_ENTRIES = 1e4;
/** How much is given to the inflater at once (bytes): the most it can make of that is some 1000 times as much. */
var STEP = 16384;
/** Reads a zip file; `name` is how findings call it. */
function readZip(bytes, name, find) {
	const files = /* @__PURE__ */ new Map();
	const directory = readDirectory(bytes);
	if (!directory || directory.entries.length > MAX_ENTRIES) {
		find("not-a-package", name, `${name} 不是完整的数据包：末尾的文件目录缺失、残缺或过大。请重新取得这个文件`, `${name} is not a whole package: the directory at its end is missing, cut off or too large. Fetch the file again`);
		return {
			files,
			isPackedAnew: false
		};
	}
	const isPackedAnew = !directory.entries.some((entry) => isOurs(bytes, entry));
	everyByteHasAPlace(bytes, directory, name, find);
	const seen = /* @__PURE__ */ new Set();
	let total = 0;
	for (const entry of directory.entries) {
		if (isPackedAnew && isFolder(entry)) continue;
		const file = shown(entry.name);
		const fault = nameFault(entry.name, seen) ?? headerFault(bytes, entry);
		seen.add(entry.name.toLowerCase());
		if (fault) {
			find(fault.code, file, `${file}：${fault.zh}`, `${file}: ${fault.en}`);
			continue;
		}
		if (entry.size > 536870912 || total + entry.size > MAX_TOTAL) {
			find("zip-too-large", file, `${file} 声明解压后有 ${entry.size} 字节，超出数据包可能的大小，没有解压`, `${file} declares ${entry.size} bytes, more than a package can hold: it was not unpacked`);
			continue;
		}
		if (!isPackedAnew && !isOurs(bytes, entry)) find(NOT_OURS.code, file, `${file}：${NOT_OURS.zh}`, `${file}: ${NOT_OURS.en}`);
		total += entry.size;
		const content = contentOf(bytes, entry);
		if (content && crc32(content) === entry.crc) files.set(entry.name, content);
		else find("zip-content", file, `${file} 的压缩内容损坏、长于声明的大小，或校验码不符`, `${file} does not unpack to what its header says: damaged, longer than declared, or another check sum`);
	}
	return {
		files,
		isPackedAnew
	};
}
/** Letters, digits, dot, hyphen and underscore in folders: our own names need no more, and nothing else can lead elsewhere or look like another. None ends with a dot, which Windows drops. */
var SOUND_NAME = /^(?!\.)[\w.-]*[\w-](\/(?!\.)[\w.-]*[\w-])*$/;
/** A folder of its own, as many programs write one: it holds nothing. */
var isFolder = ({ name, size }) => size === 0 && name.endsWith("/") && SOUND_NAME.test(name.slice(0, -1));
function nameFault(name, seen) {
	if (!SOUND_NAME.test(name)) return {
		code: "zip-name",
		zh: "文件名不合规（可能指向包外、为文件夹或含特殊字符），没有读取",
		en: "no name that a package can hold (it leads outside, is a folder or has odd characters): it was not read"
	};
	if (seen.has(name.toLowerCase())) return {
		code: "zip-duplicate",
		zh: "包内有两个同名文件，只读了第一个",
		en: "stands twice; only the first was read"
	};
}
/** Files lie end to end from the first byte, then the directory, then the end record: bytes between or after them are somebody's addition. */
function everyByteHasAPlace(bytes, directory, name, find) {
	let at = 0;
	for (const entry of [...directory.entries].sort((a, b) => a.at - b.at)) {
		if (entry.at !== at || !isThere(bytes, entry)) break;
		at = entryEnds(bytes, entry);
	}
	if (directory.trailing === 0 && at === directory.begins && directory.ends === directory.endRecord) return;
	find("zip-stray-bytes", name, `${name} 里有不属于任何文件的字节（共 ${bytes.length} 字节）：文件之间、目录之后或末尾被加了内容`, `${name} (${bytes.length} bytes) has bytes that belong to no file: something was added between, behind or after the files`);
}
function contentOf(bytes, entry) {
	const from = contentBegins(bytes, entry);
	const packed = bytes.subarray(from, from + entry.packed);
	if (entry.method === 0) return packed.length === entry.size ? packed : void 0;
	return inflated(packed.subarray(0, -1), entry.size) ? void 0 : inflated(packed, entry.size);
}
/** Undefined for what is damaged, or comes to more or less than `size` bytes. */
function inflated(packed, size) {
	const whole = new Uint8Array(size);
	let filled = 0;
	const inflate = new Inflate((chunk) => {
		if (filled + chunk.length > size) throw new Error("More than declared");
		whole.set(chunk, filled);
		filled += chunk.length;
	});
	try {
		for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
	} catch {
		return;
	}
	return filled === size ? whole : void 0;
}
/** A name as it can be shown in a sentence. */
function shown(name) {
	const plain = name.replace(/[^\x20-\x7e]/g, "?");
	return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}
// shared/export/verifier/examine.ts
/** Checks a package from the bytes of its zip file; `name` is how findings call it. Never throws on any content: what is wrong is a finding. */
function examineZip(bytes, name, sha256) {
	const noted = findings();
	const { files, isPackedAnew } = readZip(bytes, name, noted.find);
	return noted.found.some(({ code }) => code === "not-a-package") ? nothing(noted.found) : examine(files, sha256, noted, isPackedAnew);
}
/** Checks a package from its unpacked files. */
function examineFiles(files, sha256) {
	return examine(files, sha256, findings());
}
function nothing(found, manifest, files = /* @__PURE__ */ new Map()) {
	const report = {
		kind: manifest?.kind ?? "full",
		response: manifest?.response,
		mode: manifest?.mode,
		rows: 0,
		removed: [],
		findings: found,
		checks: []
	};
	return {
		files,
		signed: [],
		concluded: () => report
	};
}
function examine(files, sha256, { found, find }, isPackedAnew = false) {
	const manifest = readManifest(textOf(files, MANIFEST));
	if (!manifest) {
		find("manifest", MANIFEST, "缺少清单或清单读不出来", "The manifest is missing or cannot be read");
		return nothing(found, void 0, files);
	}
	if (manifest.format > 2) {
		find("newer-format", MANIFEST, "这个数据包由更新的版本导出，请用新版本核验", "This package was made by a newer version: verify it with that");
		return nothing(found, manifest, files);
	}
	checkFormat(files, manifest, find);
	checkFiles(files, manifest, sha256, find);
	const content = manifest.kind === "redacted" ? redacted(files, manifest, sha256, find) : full(files, manifest, sha256, find);
	const signed = manifest.format < 2 ? [] : signedFiles(files, find);
	signedByOneKey(signed, find);
	return {
		files,
		signed,
		concluded(verdicts) {
			for (const [at, one] of signed.entries()) noteVerdict(one, verdicts[at] ?? "unchecked", find);
			const keyId = soundKey(signed, verdicts);
			const parts = {
				manifest,
				isPackedAnew,
				findings: found,
				files: files.size,
				signed,
				verdicts,
				...content
			};
			return {
				kind: manifest.kind ?? "full",
				response: manifest.response,
				mode: manifest.mode,
				rows: content.rows,
				removed: content.holes,
				...keyId === void 0 ? {} : { keyId },
				findings: found,
				checks: checksOf({
					...parts,
					removed: content.holes.length
				})
			};
		}
	};
}
function soundKey(signed, verdicts) {
	return signed.find(({ file }, at) => file === "signature.json" && verdicts[at] === "sound")?.signature.keyId;
}
function full(files, manifest, sha256, find) {
	checkEditions(files, manifest, sha256, find);
	const { rows, lines } = checkRows(files, manifest, sha256, find);
	const anchoring = checkCheckpoint(files, manifest, rows, sha256, find);
	if (files.has("commitment.json")) checkSalts(files, manifest, rows, sha256, find);
	return {
		rows: lines,
		holes: [],
		anchoring
	};
}
function redacted(files, manifest, sha256, find) {
	const lines = checkRedacted(files, manifest, sha256, find);
	const holes = lines.flatMap((line) => line.kind === "hole" ? [line.version] : []);
	return {
		rows: lines.length - holes.length,
		holes,
		anchoring: void 0
	};
}
// shared/base/result.ts
function ok(value) {
	return {
		ok: true,
		value
	};
}
function refuse(code, zh, en) {
	return {
		ok: false,
		refusal: {
			code,
			message: {
				zh,
				en
			}
		}
	};
}
// shared/export/slip/short-code.ts
/**
* Crockford's base 32: digits and letters without I, L, O and U, which are too easily taken for others. Upper and lower case are the same, O is
* read as 0, I and L as 1, and spaces and hyphens mean nothing.
*/
var ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
var LOOKALIKES = {
	O: "0",
	I: "1",
	L: "1"
};
/** The value of each symbol of a typed code, or the first character that is none. */
function typedSymbols(typed) {
	const symbols = [];
	for (const typedCharacter of typed.normalize("NFKC").replace(/[\s\p{Dash}]/gu, "")) {
		const character = typedCharacter.toUpperCase();
		const value = ALPHABET.indexOf(LOOKALIKES[character] ?? character);
		if (value < 0) return {
			ok: false,
			character: typedCharacter
		};
		symbols.push(value);
	}
	return {
		ok: true,
		symbols
	};
}
/** Symbols as they are printed: in groups of four. */
function printedSymbols(symbols) {
	return symbols.map((value) => ALPHABET[value] ?? "").join("").replace(/(.{4})(?=.)/g, "$1-");
}
/** A number as symbols, most significant first. Throws for one that needs more than `length` symbols. */
function numberSymbols(value, length) {
	if (!Number.isSafeInteger(value) || value < 0 || value >= 32 ** length) throw new Error(`${value} has no code`);
	return Array.from({ length }, (_, at) => Math.floor(value / 32 ** (length - 1 - at)) % 32);
}
/** The first `length` groups of five bits of a hexadecimal text. */
function hexSymbols(hex, length) {
	const bits = Array.from(hex, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
	return Array.from({ length }, (_, at) => Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2));
}
/** x⁵ + x² + 1, of which 2 is a generator of the field with 32 elements. */
var FIELD = 37;
/**
* The check symbol: the symbols as digits to the base 2 of the field with 32 elements. Up to 30 symbols each place has a weight of its own, so
* that any single wrong symbol and any two neighbours changed about give another one, the check symbol itself included.
*/
function checkSymbol(symbols) {
	return double(symbols.reduce((sum, symbol) => double(sum) ^ symbol, 0));
}
function double(value) {
	const doubled = value << 1;
	return doubled >= 32 ? doubled ^ FIELD : doubled;
}
// shared/export/slip/slip.ts
/** Symbols of the version: enough for 33 million rows of one stream. */
var VERSION_SYMBOLS = 5;
/** Symbols of the hash, 90 of its 256 bits: nobody finds another text with the same ones. */
var HASH_SYMBOLS = 18;
/** With the check symbol; six groups of four. */
var LENGTH = 24;
/**
* The short code of a row: its version, the beginning of its hash and a check symbol, e.g. `0001-84C2-…`. Made to be printed, read out and typed.
* The stream is not in it; whoever looks it up tries the row of this version in every stream.
*/
function slipCode({ version, hash }) {
	const symbols = [...numberSymbols(version, VERSION_SYMBOLS), ...hexSymbols(hash, HASH_SYMBOLS)];
	return printedSymbols([...symbols, checkSymbol(symbols)]);
}
var FULL = /^SRC1:(.+):([1-9]\d{0,15}):([0-9a-f]{64})$/i;
/**
* The text of a QR code as a scanner types it: it is a keyboard, so Caps Lock turns the letters over and a Chinese input method makes marks wide. No stream
* of the console has capitals or spaces in its name.
*/
function fullSlip(typed) {
	const [, stream = "", version, hash = ""] = FULL.exec(typed.normalize("NFKC").replace(/\s/gu, "")) ?? [];
	if (version === void 0) return void 0;
	return {
		kind: "full",
		stream: stream.toLowerCase(),
		version: Number(version),
		hash: hash.toLowerCase()
	};
}
/** Reads what was typed or scanned. What cannot have been printed on a slip is refused, with what to look at. */
function readSlip(typed) {
	const full = fullSlip(typed);
	if (full) return ok(full);
	if (/^\s*SRC\d[^:]*:/i.test(typed.normalize("NFKC"))) return refuse("slip-text", "二维码内容不完整或已改动。请重新扫描，或改为输入短码。", "The text of the QR code is incomplete or altered. Scan it again, or type the short code instead.");
	const read = typedSymbols(typed);
	if (!read.ok) return refuse("slip-character", `核验码中没有字符“${read.character}”。核验码只用数字和字母，不用 I、L、O、U，请对照纸面重新输入。`, `A code never holds “${read.character}”: it has digits and letters without I, L, O and U. Compare it with the paper and type it again.`);
	const { symbols } = read;
	if (symbols.length !== LENGTH) return refuse("slip-length", `核验码应为 ${LENGTH} 位，输入了 ${symbols.length} 位。请按六组、每组四位重新输入。`, `A code has ${LENGTH} characters; ${symbols.length} were typed. Type it again: six groups of four.`);
	if (checkSymbol(symbols.slice(0, -1)) !== symbols.at(-1)) return refuse("slip-check", "核验码有误：有一位输错或相邻两位颠倒。请逐组对照纸面。", "The code is mistyped: a character is wrong, or two have changed places. Compare it with the paper group by group.");
	const version = symbols.slice(0, VERSION_SYMBOLS).reduce((sum, symbol) => sum * 32 + symbol, 0);
	return ok({
		kind: "code",
		code: printedSymbols(symbols),
		version
	});
}
/** Whether this is the row that the slip was printed for. */
function isOnSlip(row, slip) {
	if (slip.kind === "code") return row.version === slip.version && slipCode(row) === slip.code;
	return row.stream === slip.stream && row.version === slip.version && row.hash === slip.hash;
}
// shared/export/verifier/held-against.ts
/**
* Holds a package against what somebody knows of its workstation from elsewhere: the id of its key, or the code of a printed slip. A package that was
* forged as a whole shows by nothing else. Refused for what is neither.
*/
function heldAgainstKnown(known, files, report) {
	const keyId = known.replaceAll(/\s/g, "").toLowerCase();
	if (/^[0-9a-f]{16}$/.test(keyId)) return ok(heldAgainstKey(keyId, report));
	const slip = readSlip(known);
	return slip.ok ? ok(heldAgainstSlip(slip.value, files, report)) : slip;
}
/** Whether the key that is known is the one that signed. */
function heldAgainstKey(known, { keyId }) {
	const { found, find } = findings();
	if (keyId === known) return fits(`签名密钥就是 ${known}。`, `It is signed by key ${known}, as you said.`);
	if (keyId === void 0) find("key", SIGNATURE, `没有核验过的签名，无从与密钥 ${known} 核对；请索取带签名的数据包，或改用程序、verify.mjs 核验`, `There is no signature that was checked to hold against key ${known}: ask for a signed package, or verify it with the program or verify.mjs`);
	else find("key", SIGNATURE, `签名密钥是 ${keyId}，不是 ${known}：数据包出自别的工作站，或被人另行签名。请向导出单位核实`, `It is signed by key ${keyId}, not ${known}: it is from another workstation, or somebody else signed it. Ask those who exported it`);
	return {
		findings: found,
		notes: []
	};
}
function heldAgainstSlip(slip, files, report) {
	const { found, find } = findings();
	if (report.kind === "redacted") {
		find("against", ENTRIES, "脱敏副本不含日志的哈希，不能与核验单核对：请与完整数据包核对，再把完整数据包与核验单核对", "A redacted copy has no hash of the journal to hold against a slip: hold it against the full package, and that against the slip");
		return {
			findings: found,
			notes: []
		};
	}
	const row = rowsOf(files).find((one) => isOnSlip(one, slip));
	if (row) return row.stream === CHECKPOINT_STREAM ? fits(`包里的检查点（第 ${row.version} 个）就是核验单上的那一个。`, `The checkpoint in the package (number ${row.version}) is the one on the slip.`) : fits(`第 ${row.version} 条就是核验单上的那一条，它和它之前的各条没有改动。`, `Row ${row.version} is the one on the slip: neither it nor any row before it was altered.`);
	notOnSlip(slip, report, find);
	return {
		findings: found,
		notes: []
	};
}
function notOnSlip(slip, report, find) {
	const { version } = slip;
	if (slip.kind === "full" && slip.stream !== `response/${report.response ?? ""}`) find("against", JOURNAL, `核验单说的是 ${slip.stream} 第 ${version} 条，包里没有：请换用本次处置的核验单，或到日志库核对`, `The slip speaks of row ${version} of ${slip.stream}, which is not in the package: take a slip of this response, or look it up in the journal`);
	else if (version > report.rows) find("against", JOURNAL, `核验单说的是第 ${version} 条，数据包止于第 ${report.rows} 条：末尾被删，或核验单打印在导出之后，或不是本次处置的`, `The slip speaks of row ${version}, the package ends with row ${report.rows}: its end was cut off, or the slip was printed after the export, or is of something else`);
	else find("against", JOURNAL, `第 ${version} 条与核验单不同：历史被改写，或核验单不是本次处置的。请保留纸面并报告`, `Row ${version} is not the one on the slip: history was rewritten, or the slip is of something else. Keep the paper and report it`, version);
}
var CHECKPOINT_STREAM = "checkpoint";
/** Every row that a full package speaks for: those of its response, and its checkpoint. */
function rowsOf(files) {
	return [...linesOf(files, JOURNAL), textOf(files, CHECKPOINT).trimEnd()].flatMap((line) => {
		const packed = readLine(line);
		const { stream, version } = packed?.row ?? {};
		return packed && typeof stream === "string" && typeof version === "number" ? [{
			stream,
			version,
			hash: packed.hash
		}] : [];
	});
}
function fits(zh, en) {
	return {
		findings: [],
		notes: [{
			zh,
			en
		}]
	};
}
// shared/export/verifier/limits.ts
/** What no check of a package can prove, whoever runs it. */
function limitsOf(kind) {
	return [
		text("不能证明写下的内容当时属实，只能证明导出之后没有改动。", "It cannot prove that what was written down was true, only that it has not been altered since the export."),
		text("签名只证明持有该密钥的人签过；密钥编号是否属于原工作站，要与纸面核验码或原工作站核对。整包重新伪造并换用另一把密钥时，只有这样才能发现。", "A signature proves that somebody with this key signed. Whose key it is must be compared with a printed slip or the workstation: that alone shows a whole package forged anew with another key."),
		text("包里的核验程序也可能被人换掉：请用另处取得的可信副本核验。", "The verifier inside a package can be exchanged too: use a trusted copy from elsewhere."),
		...kind === "redacted" ? [text("隐去的内容不能从这份副本看出或猜出；是否与原件相符，要与完整数据包比对（verify … --against …）。", "What was taken out cannot be read or guessed from this copy; whether the copy fits the original is shown by holding it against the full package (verify … --against …).")] : [text("不能证明此后没有再写：末条之后的内容要与更新的导出、锚点或纸面核验码比对。", "It cannot prove that nothing was written later: compare with a newer export, an anchor or a printed slip.")]
	];
}
// shared/export/verifier/report-lines.ts
/** The mark of a state, which no colour has to carry. */
var STATE_MARKS = {
	good: "✓",
	bad: "✗",
	open: "○"
};
/** One sentence for the whole. */
function verdictOf(report) {
	const { findings, kind, rows, removed, checks, keyId } = report;
	if (findings.length > 0) return text(`有 ${findings.length} 处问题（共 ${rows} 条）。`, `${findings.length} findings in ${rows} rows.`);
	const said = kind === "redacted" ? redactedWords(rows, removed.length) : fullWords(rows);
	if (keyId === void 0) return text(`前后吻合${said.zh}但没有核验过的签名，不能证明出自哪台工作站，见下。`, `Consistent${said.en} But no signature was checked, so nothing proves which workstation it is from: see below.`);
	const doubt = checks.some(({ state }) => state === "open") ? text("有的项目未能核验，见下。", " Some of it could not be checked, see below.") : text("", "");
	return text(`完好${said.zh}签名密钥 ${keyId}，请与已知的密钥编号核对。${doubt.zh}`, `Sound${said.en} Signed by key ${keyId}: compare it with the key id that you know.${doubt.en}`);
}
var fullWords = (rows) => text(`：共 ${rows} 条，逐条相接。`, `: ${rows} rows, each chained to the one before.`);
var redactedWords = (rows, removed) => text(`的脱敏副本：保留 ${rows} 条，隐去 ${removed} 条。`, ` redacted copy. Entries kept: ${rows}, taken out: ${removed}.`);
/** A report as lines for a terminal: verdict, findings, what was checked, and what that cannot prove. */
function reportLines(report) {
	const both = ({ zh, en }) => `${zh} / ${en}`;
	const verdict = verdictOf(report);
	return [
		`${report.mode === "drill" ? "【演练 DRILL】 " : ""}${verdict.zh} ${verdict.en}`,
		...report.findings.map(({ code, file, row, message }) => {
			return `  ${code}  ${row === void 0 ? file : `${file}:${row}`}  ${both(message)}`;
		}),
		...report.checks.map(({ state, title, detail }) => `  ${STATE_MARKS[state]} ${both(title)}: ${both(detail)}`),
		...limitsOf(report.kind).map((limit) => `  · ${both(limit)}`)
	];
}
// electron/verifier/files-in.ts
/** Files of a folder by the names they have in a package. A link is not followed: it is no file of a package. */
function filesIn(folder, into = /* @__PURE__ */ new Map(), top = folder) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) filesIn(path, into, top);
		else into.set(relative(top, path).split(sep).join("/"), entry.isFile() ? readFileSync(path) : /* @__PURE__ */ new Uint8Array());
	}
	return into;
}
// electron/verifier/verify-node.ts
/**
* verify.mjs: checks a package of the Station Response Console with nothing but Node 18 or later. Written by `npm run verifier`, do not edit.
*
*     node verify.mjs PACKAGE.zip [--against KNOWN] [--json]      or the folder it was unpacked to
*
* KNOWN is the id of the key by which the workstation signs, or the code of a printed slip: a package forged as a whole shows by these alone.
*
* Exit code 0: sound; 1: there are findings; 2: a wrong call.
*/
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
function verdictOn({ bytes, signature }) {
	const raw = Buffer.from(signature.publicKey, "base64");
	if (raw.length !== 32 || sha256(raw).slice(0, 16) !== signature.keyId) return "unreadable";
	try {
		const key = createPublicKey({
			key: {
				kty: "OKP",
				crv: "Ed25519",
				x: raw.toString("base64url")
			},
			format: "jwk"
		});
		return verify(null, bytes, key, Buffer.from(signature.signature, "base64")) ? "sound" : "differs";
	} catch {
		return "unreadable";
	}
}
function examined(path) {
	const stat = statSync(path);
	if (stat.isDirectory()) return examineFiles(filesIn(path), sha256);
	return examineZip(stat.size > 536870912 ? /* @__PURE__ */ new Uint8Array() : readFileSync(path), path, sha256);
}
function readCall(args) {
	const words = args.filter((arg) => arg !== "--json");
	const at = words.indexOf("--against");
	const [, known] = at < 0 ? [] : words.splice(at, 2);
	const [path, ...more] = words;
	if (path === void 0 || more.length > 0 || at >= 0 && known === void 0) return void 0;
	return {
		path,
		known,
		json: args.includes("--json")
	};
}
function main(args) {
	const call = readCall(args);
	if (!call) {
		process.stderr.write("用法 Usage: node verify.mjs PACKAGE.zip [--against KEY-ID|SLIP-CODE] [--json]\n");
		return 2;
	}
	const { path, known, json } = call;
	let examination;
	try {
		examination = examined(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(`读不出 ${path}（${reason}）。请检查路径。 Cannot read ${path}: check the path.\n`);
		return 2;
	}
	const alone = examination.concluded(examination.signed.map(verdictOn));
	const held = known === void 0 ? void 0 : heldAgainstKnown(known, examination.files, alone);
	if (held && !held.ok) {
		process.stderr.write(`${held.refusal.message.zh} ${held.refusal.message.en}\n`);
		return 2;
	}
	const { findings, notes } = held?.value ?? {
		findings: [],
		notes: []
	};
	const report = {
		...alone,
		findings: [...alone.findings, ...findings]
	};
	const isSound = report.findings.length === 0;
	const lines = json ? [JSON.stringify({
		path,
		...report,
		notes,
		sound: isSound
	}, void 0, 2)] : [...reportLines(report), ...notes.map(({ zh, en }) => `  · ${zh} / ${en}`)];
	process.stdout.write(`${lines.join("\n")}\n`);
	return isSound ? 0 : 1;
}
process.exitCode = main(process.argv.slice(2));
