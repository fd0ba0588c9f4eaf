"""Draws src/main/resources/icons/neurometa.png, the icon of NeuroMeta in Fiji's search bar: a brain with two foci.

Needs Python 3 only. Run it in the project's folder: python3 scripts/make_icon.py
"""
import struct
import zlib

SIZE, FINE = 16, 8


def colour(x, y):
    """Colour at a point of the unit square, with alpha."""
    for cx, cy, r, c in ((.36, .42, .15, (214, 62, 36)), (.66, .56, .12, (242, 148, 0))):
        if (x - cx) ** 2 + (y - cy) ** 2 <= r * r:
            return (*c, 255)
    inside = ((x - .5) / .48) ** 2 + ((y - .5) / .40) ** 2
    if inside > 1:
        return (0, 0, 0, 0)
    return (96, 110, 128, 255) if inside > .74 else (206, 214, 224, 255)


rows = []
for row in range(SIZE):
    line = bytearray([0])
    for column in range(SIZE):
        samples = [colour((column + (i + .5) / FINE) / SIZE, (row + (j + .5) / FINE) / SIZE)
                   for i in range(FINE) for j in range(FINE)]
        alpha = sum(s[3] for s in samples)
        line += bytes(round(sum(s[k] * s[3] for s in samples) / alpha) if alpha else 0 for k in range(3))
        line.append(round(alpha / FINE ** 2))
    rows.append(bytes(line))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


with open("src/main/resources/icons/neurometa.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)) +
               chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b""))
