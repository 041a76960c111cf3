// The C interface of zlib: unpacks what workbooks hold, and packs long tables.
#include <zlib.h>
