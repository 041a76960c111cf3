// The C interfaces of libxlsxwriter, and of zlib, which it is built on: to read back what it wrote.
#include <xlsxwriter.h>
#include <zlib.h>
