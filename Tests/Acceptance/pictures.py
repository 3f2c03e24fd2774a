"""Screenshots for the guide, small."""

import io
import os

from running_shop import ROOT

#: No picture of the guide is larger; fewer colors do it.
LARGEST_BYTES = 60_000
#: Longer pages are cut: a reader wants their beginning.
HIGHEST = {390: 1500, 1280: 1300}


class Pictures:
    """Takes each picture once, the first time its name comes by."""

    def __init__(self):
        self.folder = os.path.join(ROOT, "docs/images")
        os.makedirs(self.folder, exist_ok=True)
        self.taken = set()

    def take(self, visitor, name):
        if name in self.taken:
            return
        self.taken.add(name)
        content = visitor.page.screenshot(full_page=True)
        with open(os.path.join(self.folder, name + ".png"), "wb") as file:
            file.write(reduced(content))


class NoPictures:
    def take(self, visitor, name):
        pass


def reduced(content):
    """Cut to its beginning, with a palette."""
    from PIL import Image
    image = Image.open(io.BytesIO(content)).convert("RGB")
    height = min(image.height, HIGHEST.get(image.width, image.height))
    image = image.crop((0, 0, image.width, height))
    for colors in (64, 32, 16, 8):
        output = io.BytesIO()
        image.quantize(colors).save(output, "PNG", optimize=True)
        if output.tell() <= LARGEST_BYTES:
            break
    return output.getvalue()
