"""Screenshots for the documentation, small."""

import io
import os

from running_shop import ROOT


class Pictures:
    """Takes each picture once, the first time its name comes by."""

    def __init__(self, keep):
        self.folder = os.path.join(ROOT, "docs/images" if keep else ".build/acceptance/images")
        os.makedirs(self.folder, exist_ok=True)
        self.taken = set()

    def take(self, visitor, name, whole=True):
        if name in self.taken:
            return
        self.taken.add(name)
        content = visitor.page.screenshot(full_page=whole)
        with open(os.path.join(self.folder, name + ".png"), "wb") as file:
            file.write(reduced(content))


def reduced(content, colors=128):
    """With a palette; as it is where Pillow is not there."""
    try:
        from PIL import Image
    except ImportError:
        return content
    image = Image.open(io.BytesIO(content)).convert("RGB").quantize(colors)
    output = io.BytesIO()
    image.save(output, "PNG", optimize=True)
    return output.getvalue()
