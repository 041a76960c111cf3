// The C interface of libxlsxwriter.
#include <xlsxwriter.h>
