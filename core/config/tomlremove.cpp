// What a drop-in takes out of the files before it: objects by the name that their settings have.
#include <config/tomltree.h>

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

constexpr std::array kinds{std::to_array<std::string_view>({"host", "resource", "group"})};

const std::string *nameOf(const TomlNode &node)
{
    const auto *table = node.as<TomlTable>();
    const TomlNode *name = table == nullptr ? nullptr : table->at("name");
    return name == nullptr ? nullptr : name->as<std::string>();
}

TomlList *listIn(TomlTable &table, std::string_view key)
{
    const auto entry = std::find_if(table.entries.begin(), table.entries.end(),
                                    [key](const TomlEntry &each) { return each.key == key; });
    return entry == table.entries.end() ? nullptr : std::get_if<TomlList>(&entry->node.content);
}

bool takeOut(TomlTable &table, std::string_view key, std::string_view name)
{
    TomlList *list = listIn(table, key);
    if (list == nullptr)
        return false;
    const std::size_t found = std::erase_if(*list, [name](const TomlNode &node) {
        const std::string *own = nameOf(node);
        return own != nullptr && *own == name;
    });
    if (list->empty())
        table.erase(key);
    return found > 0;
}

// Names may contain dots: the group is the one for which the rest is a process of it.
bool takeProcessOut(TomlTable &root, std::string_view name)
{
    constexpr std::string_view between = ".process.";
    TomlList *groups = listIn(root, "group");
    if (groups == nullptr)
        return false;
    return std::any_of(groups->begin(), groups->end(), [&](TomlNode &node) {
        const std::string *group = nameOf(node);
        auto *table = std::get_if<TomlTable>(&node.content);
        return group != nullptr && name.starts_with(*group)
            && name.substr(group->size()).starts_with(between)
            && takeOut(*table, "process", name.substr(group->size() + between.size()));
    });
}

bool takeObjectOut(TomlTable &root, std::string_view name)
{
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return name.size() > kind.size() && name.starts_with(kind) && name[kind.size()] == '.'
            && (takeOut(root, kind, name.substr(kind.size() + 1))
                || (kind == "group" && takeProcessOut(root, name.substr(kind.size() + 1))));
    });
}

} // namespace

std::vector<TomlRemoval> removeFromToml(TomlTable &base, const std::vector<TomlRemoval> &removals)
{
    std::vector<TomlRemoval> unknown;
    for (const TomlRemoval &removal : removals) {
        if (!takeObjectOut(base, removal.name))
            unknown.push_back(removal);
    }
    return unknown;
}

std::vector<std::string> objectsOf(const TomlTable &root)
{
    std::vector<std::string> names;
    for (const std::string_view kind : kinds) {
        const TomlNode *node = root.at(kind);
        const auto *list = node == nullptr ? nullptr : node->as<TomlList>();
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const std::string *name = nameOf((*list)[i]);
            if (name == nullptr)
                continue;
            names.push_back(std::string(kind) + "." + *name);
            const TomlNode *processes = (*list)[i].as<TomlTable>()->at("process");
            const auto *inner = processes == nullptr ? nullptr : processes->as<TomlList>();
            for (std::size_t p = 0; kind == "group" && inner != nullptr && p < inner->size(); ++p) {
                if (const std::string *process = nameOf((*inner)[p]))
                    names.push_back("group." + *name + ".process." + *process);
            }
        }
    }
    return names;
}

} // namespace holdfast
