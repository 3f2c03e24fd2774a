"""Makes the pictures that the tests send: good ones, and everything that only looks like one.

    picture_samples.py FOLDER        makes them
    picture_samples.py --look FILE   says what is in a picture: size, tags, profile, corners
"""

import base64
import os
import struct
import sys
import zlib

try:
    from PIL import Image
except ImportError:
    sys.exit(3)

RED, GREEN, BLUE, WHITE = (220, 20, 20), (20, 180, 20), (20, 20, 220), (250, 250, 250)


#: The same picture as HEIC, which Pillow does not write.
HEIC = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYRtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAA"
    "AAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGoAAEAAAAAAAAAwAACAAAAAAJoAAEAAAAA"
    "AAAAvgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAw2lwcn"
    "AAAAClaXBjbwAAAHlodmNDAQNwAAAAAAAAAAAAPPAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAPLoC"
    "QCEAAQAsQgEBA3AAAAMAkAAAAwAAAwA8oAyIBMfeW6kkprm4EBAwIAAAAwAgAAADACEiAAEAB0QBwXKwYkAAAAAUaX"
    "NwZQAAAAAAAAGQAAABLAAAABBwaXhpAAAAAAMICAgAAAAWaXBtYQAAAAAAAAABAAEDgQKDAAAAGmlyZWYAAAAAAAAA"
    "DmNkc2MAAgABAAEAAAGGbWRhdAAAALwoAa9SnXDMQiD5DpJf//LhX/9tfkPnlaMbGSPwP1xvexfCUuOSJaGx25P0/E"
    "bJrdUOsgwLgMEsIKXYd+AJMCyjqS3ADrgxJUQ6F1dvwsr205GkEOI1p4nh4gVckOMvcVqRT8w+6fpcr4FSCdUkTWLe"
    "Z2nKKZ1mz+SEUWNzx8QIwoIJ7ZKDEZ00cJptgt10s2Jfls+b/gxjS8LvmUhjM+6yu9uyKtAS/vCTCyM5y7gAAX+HAA"
    "ADAAdfgAAEdAAAAAZFeGlmAABJSSoACAAAAAYAEgEDAAEAAAABAAAAGgEFAAEAAABWAAAAGwEFAAEAAABeAAAAKAED"
    "AAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAABmAAAAAAAAAC8ZAQDoAwAALxkBAOgDAAAGAACQBwAEAAAAMDIxMA"
    "GRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAkAEAAAOgBAABAAAALAEAAAAAAAA=")


def quarters(size=(400, 300)):
    """Red top left, green top right, blue bottom left, white bottom right."""
    width, height = size
    image = Image.new("RGB", size, WHITE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    return image


# How the pixels of an upright picture are stored for each EXIF orientation.
STORED = {
    1: [], 2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM], 5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90], 7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


def with_place(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of a stranger"
    exif[0x9003] = "2026:03:05 14:00:00"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (45.0, 45.0, 36.0)
    gps[3], gps[4] = "E", (4.0, 50.0, 24.0)
    return exif


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def huge_png(width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(b"\0" * 100_000, 9)) + chunk(b"IEND", b""))


def ean13(text="4006381333931"):
    """The bars of a real article's number, drawn by hand."""
    left = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
    parity = "LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL".split()
    bits = "101"
    for digit, side in zip(text[1:7], parity[int(text[0])]):
        code = left[int(digit)]
        bits += code if side == "L" else "".join("10"[int(b)] for b in code)[::-1]
    bits += "01010"
    for digit in text[7:]:
        bits += "".join("10"[int(b)] for b in left[int(digit)])
    bits += "101"
    image = Image.new("RGB", (95 * 4 + 120, 260), "white")
    for index, bit in enumerate(bits):
        if bit == "1":
            image.paste((0, 0, 0), (60 + index * 4, 40, 64 + index * 4, 220))
    return image


def make(folder):
    os.makedirs(folder, exist_ok=True)
    at = lambda name: os.path.join(folder, name)
    plain = quarters()
    for orientation, steps in STORED.items():
        stored = plain
        for step in steps:
            stored = stored.transpose(step)
        stored.save(at(f"turned-{orientation}.jpg"), quality=92, exif=with_place(orientation))
    plain.save(at("plain.jpg"), quality=92)
    plain.save(at("plain.png"))
    plain.save(at("plain.webp"), quality=90)
    plain.save(at("holiday.txt"), format="JPEG")
    plain.convert("L").save(at("grey.png"))
    clear = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    clear.save(at("clear.png"))
    quarters((4000, 3000)).save(at("large.jpg"), quality=80)
    quarters((7, 5)).save(at("tiny.png"))
    plain.convert("CMYK").save(at("cmyk.jpg"))
    ean13().save(at("ean.png"))
    data = open(at("plain.jpg"), "rb").read()
    noise = Image.effect_noise((900, 900), 90)
    noise.save(at("noise.jpg"), quality=95)
    whole = open(at("noise.jpg"), "rb").read()
    write(at("truncated.jpg"), whole[: len(whole) // 2])
    noise.save(at("noise.png"))
    whole = open(at("noise.png"), "rb").read()
    write(at("truncated.png"), whole[: len(whole) // 2])
    write(at("plain.heic"), base64.b64decode(HEIC))
    write(at("empty.jpg"), b"")
    write(at("script.jpg"), data + b"<script>alert(1)</script><!--secret of a stranger-->")
    write(at("comment.jpg"), data[:2] + b"\xff\xfe\x00\x1d<script>alert(document)</sc>" + data[2:])
    write(at("gif.jpg"), b"GIF89a=0;/*" + b"A" * 60 + b"*/alert(1)//;")
    write(at("svg.png"), b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    write(at("pdf.jpg"), b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>")
    write(at("zip.jpg"), b"PK\x03\x04" + b"\0" * 200)
    write(at("html.jpg"), b"<!doctype html><script>alert(1)</script>")
    write(at("text.png"), b"push graphic-context\nimage over 0,0 0,0 'https://example.com/x'")
    write(at("head.jpg"), b"\xff\xd8\xff\xe0<script>alert(1)</script>")
    write(at("head.png"), b"\x89PNG\r\n\x1a\n" + b"<script>" * 30)
    write(at("head.webp"), b"RIFF\x40\0\0\0WEBPVP8 " + b"A" * 80)
    write(at("head.heic"), b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"A" * 80)
    write(at("bomb.png"), huge_png(50_000, 50_000))
    write(at("wide.png"), huge_png(60_000_001, 1))
    write(at("negative.png"), huge_png(0xFFFFFFFF, 0xFFFFFFFF))


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def look(path):
    image = Image.open(path)
    image.load()
    print(f"{image.format} {image.width}x{image.height} {image.mode}")
    print(f"tags {len(image.getexif())} profile {len(image.info.get('icc_profile') or b'')}")
    width, height = image.size
    for x, y in [(0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)]:
        pixel = image.convert("RGB").getpixel((int(width * x), int(height * y)))
        names = {RED: "red", GREEN: "green", BLUE: "blue", WHITE: "white"}
        print(names[min(names, key=lambda c: sum(abs(a - b) for a, b in zip(c, pixel)))])


if __name__ == "__main__":
    if sys.argv[1] == "--look":
        look(sys.argv[2])
    else:
        make(sys.argv[1])
