// Strings that break programs, by kind; made by hand. Each is put where a person may write something.

const times = (/** @type {string} */ text, /** @type {number} */ n) => text.repeat(n);

/** @type {Record<string, string[]>} */
export const NAUGHTY = {
  reserved: ['undefined', 'null', 'NULL', 'true', 'false', 'NaN', 'Infinity', 'nil', 'None', '-', '0', '-0', '1e309', '0x0', '1.0', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'COM1', 'CON', '.', '..', '\\', '/'],
  spaces: [' rand ', '\tmet een tab\t', 'twee\n\nregels', 'een\r\nWindows-regel', 'een\rMac-regel', '\u00a0vast\u00a0', 'em\u2003ruimte', 'dun\u2009dun', 'ideografisch\u3000wit', 'regel\u2028scheiding', 'alinea\u2029scheiding', 'NEL\u0085hier'],
  controls: ['bel\u0007', 'nul\u0000midden', 'esc\u001b[31mrood\u001b[0m', 'terug\b\b\b\b\b', 'del\u007f', 'c1\u009b31m', 'vt\u000b ff\u000c'],
  bidi: ['\u202enibor\u202c', 'betaal \u202e001 €\u202c niet', 'a\u2067b\u2069c', '\u2066alleen begin', 'einde\u2069', '\u202b\u202a\u202d\u202e', 'abc\u200fdef', 'שלום עולם', 'مرحبا بالعالم 123', 'file\u202etxt.exe', 'Sam \u2067(Robin)\u2069 \u2066tekent\u2069'],
  unseen: ['Ro\u200bbin', 'Ro\u200dbin', 'Ro\u200cbin', '\ufeffSam', 'Sa\u00adm', 'Sam\u2060', 'x\u034fy', '\u3164', 'a\u180eb', 'tag\u{e0041}\u{e0042}', '\u115f\u1160', '\ufff9a\ufffab\ufffb'],
  joined: ['👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '👍🏿', 'नमस्ते क्‍ष', 'می‌خواهم', '1️⃣ ☎️', '😀'.repeat(50)],
  marks: ['e\u0301 é', 'a' + times('\u0300\u0315\u0334\u0489', 40), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞', 'ÅÅ ﬁ ﷽ ½ ②', 'İstanbul ıI ß ẞ ŉ', '𝒯𝒽ℯ 𝓆𝓊𝒾𝒸𝓀', '田中さんにあげて下さい', '사회과학원', 'Œuvre — “ ” ‘ ’ … ‰'],
  halves: ['half \ud800', '\udc00 half', 'hoog\ud83dlaag', '\ufffe\uffff', '\u{10ffff}\u{1fffe}'],
  markup: ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", '<iframe src="javascript:alert(1)">', '</textarea><script>alert(1)</script>', '</title></style></script>', '<!-- ', ']]>', '<a href="javascript:alert(1)">klik</a>', '<b onmouseover=alert(1)>', '&lt;script&gt; &amp; &#60;', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '<?lit$0000$?>', '<lit-part>', '{ $name }', '{"x"}', '{ -term }', '.attribute = x'],
  json: ['"', '\\"', '\\u0022', '\\', '","role":"manager","x":"', '}],"logs":[{', '\\n{"seq":2}', '\n{"seq":99,"clock":1,"kind":"replica.closed","body":{}}\n', '{"format":"wederzijds/agreement"}', '\\ud800', "'; DROP TABLE agreements; --", "1' OR '1'='1"],
  calendar: ['a;b,c\\d', 'X\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:nep', 'DTSTART:20200101', '\r\nATTACH:http://example.org', 'CN="x":mailto:x@example.org'],
  sheets: ['=1+1', '+1', '-1+1', '@SUM(A1)', '=HYPERLINK("http://example.org","x")', '|calc', '%0Aq', ';;;,,,\t'],
  addresses: ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'http://example.org/?a=b&c=d#e', '//example.org', '../../etc/passwd', 'C:\\Windows\\x', 'a%00b', '%2e%2e%2f', 'file:///etc/passwd', 'mailto:x@example.org?subject=y', '#/a/../begin'],
  shells: ['$(touch x)', '`id`', '; ls', '| cat', '&& true', '%s%s%s%n', '{0}', '%d', '~', '*', '$HOME', '--help'],
  long: [times('lang ', 390).trim(), times('x', 1900), times('é', 950), times('😀', 900)],
};

export const ALL = Object.entries(NAUGHTY).flatMap(([kind, list]) => list.map((text) => ({ kind, text })));
