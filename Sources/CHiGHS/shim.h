// The C interface of HiGHS, as installed by Scripts/setup.
#include <interfaces/highs_c_api.h>
