// Swift cannot call variadic functions: one function for each call. Results are 0 where it went
// well, as libvips has it.
#include <vips/vips.h>

enum picture_loader { PICTURE_JPEG, PICTURE_PNG, PICTURE_WEBP, PICTURE_HEIF };

/* Opens a file with the loader of its format, and no other. Decodes nothing yet. */
static inline int picture_open(const char *path, enum picture_loader loader, VipsImage **out) {
    switch (loader) {
    case PICTURE_JPEG:
        return vips_jpegload(path, out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                             VIPS_FAIL_ON_TRUNCATED, NULL);
    case PICTURE_PNG:
        return vips_pngload(path, out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                            VIPS_FAIL_ON_TRUNCATED, NULL);
    case PICTURE_WEBP:
        return vips_webpload(path, out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                             VIPS_FAIL_ON_TRUNCATED, NULL);
    case PICTURE_HEIF:
        return vips_heifload(path, out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                             VIPS_FAIL_ON_TRUNCATED, NULL);
    }
    return -1;
}

/* Upright, in sRGB, no side longer than `side`; never enlarged. */
static inline int picture_fit(VipsImage *in, VipsImage **out, int side) {
    return vips_thumbnail_image(in, out, side, "height", side, "size", VIPS_SIZE_DOWN,
                                "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_TRUNCATED,
                                NULL);
}

/* Without transparency, on white. */
static inline int picture_flatten(VipsImage *in, VipsImage **out) {
    VipsArrayDouble *white = vips_array_double_newv(1, 255.0);
    int result = vips_flatten(in, out, "background", white, NULL);
    vips_area_unref(VIPS_AREA(white));
    return result;
}

static inline int picture_srgb(VipsImage *in, VipsImage **out) {
    return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, NULL);
}

static inline int picture_grey(VipsImage *in, VipsImage **out) {
    return vips_colourspace(in, out, VIPS_INTERPRETATION_B_W, NULL);
}

/* JPEG with nothing but its pixels. */
static inline int picture_save(VipsImage *in, const char *path, int quality) {
    return vips_jpegsave(in, path, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
}

static inline void picture_release(VipsImage *image) { g_object_unref(image); }
