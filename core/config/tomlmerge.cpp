#include <config/tomltree.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace holdfast {

namespace {

constexpr std::array namedLists{
    std::to_array<std::string_view>({"host", "resource", "group", "process", "independent_computer"})};

// Two keys that say the same thing or exclude each other: the later file's wins over the earlier file's other one.
constexpr std::array exclusive{std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"outlet", "outlets"}, {"alternate", "alternates"}, {"restart", "process_restart"}, {"hosts", "pair"}})};

bool isNamedList(std::string_view key)
{
    return std::find(namedLists.begin(), namedLists.end(), key) != namedLists.end();
}

const std::string *nameIn(const TomlNode &node)
{
    const auto *table = node.as<TomlTable>();
    const TomlNode *name = table == nullptr ? nullptr : table->at("name");
    return name == nullptr ? nullptr : name->as<std::string>();
}

// [independent_computer] and [[independent_computer]] mean the same where there is one.
void makeList(TomlNode &node)
{
    if (node.as<TomlTable>() == nullptr)
        return;
    const Place place = node.place;
    TomlList list;
    list.push_back(std::move(node));
    node = TomlNode{std::move(list), place};
}

void mergeElement(TomlNode &base, TomlNode overlay)
{
    auto *table = std::get_if<TomlTable>(&base.content);
    auto *over = std::get_if<TomlTable>(&overlay.content);
    if (table != nullptr && over != nullptr)
        mergeToml(*table, std::move(*over));
    else
        base = std::move(overlay);
}

void mergeNamed(TomlList &base, TomlList overlay, bool byPosition)
{
    std::unordered_map<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < base.size(); ++i) {
        if (const std::string *name = nameIn(base[i]))
            positions.emplace(*name, i);
    }
    for (std::size_t i = 0; i < overlay.size(); ++i) {
        const std::string *name = nameIn(overlay[i]);
        const auto known = name == nullptr ? positions.end() : positions.find(*name);
        if (known != positions.end())
            mergeElement(base[known->second], std::move(overlay[i]));
        else if (byPosition && i < base.size() && (name == nullptr || nameIn(base[i]) == nullptr))
            mergeElement(base[i], std::move(overlay[i]));
        else
            base.push_back(std::move(overlay[i]));
    }
}

// A probe of another kind is another probe: its keys don't mix with the old one's.
bool isOneValue(std::string_view key, const TomlTable &overlay)
{
    return key == "probe" && overlay.find("kind") != nullptr;
}

void mergeEntry(TomlEntry &base, TomlEntry overlay)
{
    if (isNamedList(overlay.key)) {
        const bool computers = overlay.key == "independent_computer";
        if (computers) {
            makeList(base.node);
            makeList(overlay.node);
        }
        auto *list = std::get_if<TomlList>(&base.node.content);
        auto *over = std::get_if<TomlList>(&overlay.node.content);
        if (list != nullptr && over != nullptr) {
            mergeNamed(*list, std::move(*over), computers);
            return;
        }
    }
    auto *table = std::get_if<TomlTable>(&base.node.content);
    auto *over = std::get_if<TomlTable>(&overlay.node.content);
    if (table != nullptr && over != nullptr && !isOneValue(overlay.key, *over)) {
        base.place = overlay.place;
        base.node.place = overlay.node.place;
        mergeToml(*table, std::move(*over));
        return;
    }
    base = std::move(overlay);
}

} // namespace

void mergeToml(TomlTable &base, TomlTable overlay)
{
    for (const auto &[one, other] : exclusive) {
        const bool hasOne = overlay.find(one) != nullptr;
        const bool hasOther = overlay.find(other) != nullptr;
        if (hasOne && !hasOther)
            base.erase(other);
        if (hasOther && !hasOne)
            base.erase(one);
    }
    for (TomlEntry &entry : overlay.entries) {
        const auto known = std::find_if(base.entries.begin(), base.entries.end(),
                                        [&](const TomlEntry &other) { return other.key == entry.key; });
        if (known == base.entries.end())
            base.entries.push_back(std::move(entry));
        else
            mergeEntry(*known, std::move(entry));
    }
}

} // namespace holdfast
