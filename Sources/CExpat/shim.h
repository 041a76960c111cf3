// The C interface of expat, the XML parser that workbooks are read with.
#include <expat.h>
