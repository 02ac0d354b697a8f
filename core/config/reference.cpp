// The reference of all keys, from the tables of keys: it can't differ from what is read.
#include <config/sitekeys.h>

#include <config/tablevalues.h>

namespace holdfast {

namespace {

template <class T>
void append(std::vector<KeyReference> &out, std::string_view table, const KeyRows<T> &rows)
{
    static const T fresh{};
    static const SiteConfig none;
    for (const KeyRow<T> &row : rows) {
        KeyReference reference{std::string(table), std::string(row.key), row.allowed(), {}, std::string(row.about)};
        if (!row.required && row.spelled.empty())
            reference.builtIn = row.write(fresh, none);
        reference.required = row.required;
        reference.policy = row.use == KeyUse::Policy;
        out.push_back(std::move(reference));
    }
}

} // namespace

std::vector<KeyReference> keyReference()
{
    std::vector<KeyReference> out;
    append(out, "[site]", siteKeys());
    append(out, "[site.watchdog]", watchdogKeys());
    append(out, "[defaults]", groupProcessKeys());
    append(out, "[[independent_computer]]", independentComputerKeys());
    append(out, "[[host]]", hostKeys());
    append(out, "[[host]].fence", fenceKeys());
    append(out, "[[resource]]", resourceKeys());
    append(out, "[[resource]].probe", probeKeys());
    append(out, "[[group]]", groupKeys());
    append(out, "[[group]]", groupProcessKeys());
    append(out, "[[group]].pair", pairKeys());
    append(out, "[[group]].repair", repairKeys());
    append(out, "[[group.process]]", processKeys());
    return out;
}

} // namespace holdfast
