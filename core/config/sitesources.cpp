#include <config/sitereader.h>

#include <config/tomltree.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace holdfast {

namespace {

namespace fs = std::filesystem;

// A site file is written by hand; anything larger than this was given by mistake.
constexpr std::uintmax_t largest = 64U << 20;

Diagnostic unreadable(const std::string &file, const std::string &found, const std::string &allowed)
{
    Diagnostic out;
    out.file = file;
    out.found = found;
    out.allowed = allowed;
    out.message = "can't be read (found " + found + "; allowed: " + allowed + ")";
    return out;
}

} // namespace

bool loadSource(const std::string &file, SourceText &to, std::vector<Diagnostic> &diagnostics)
{
    to.name = file;
    std::error_code problem;
    const fs::file_status status = fs::status(file, problem);
    if (!fs::exists(status)) {
        diagnostics.push_back(unreadable(file, "no such file", "a file that exists"));
        return false;
    }
    if (fs::is_directory(status)) {
        diagnostics.push_back(unreadable(file, "a directory", "a TOML file"));
        return false;
    }
    if (fs::is_regular_file(status) && fs::file_size(file, problem) > largest) {
        diagnostics.push_back(unreadable(file, "more than 64 MiB", "a TOML file"));
        return false;
    }
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    if (in)
        content << in.rdbuf();
    if (!in || in.bad()) {
        diagnostics.push_back(unreadable(file, std::strerror(errno), "a file that this user may read"));
        return false;
    }
    to.text = std::move(content).str();
    return true;
}

std::string dropInFolder(const std::string &siteFile)
{
    constexpr std::string_view ending = ".toml";
    std::string stem = siteFile;
    if (stem.ends_with(ending))
        stem.resize(stem.size() - ending.size());
    return stem + ".d";
}

bool isDropInName(const std::string &name)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t dash = name.find('-');
    return dash != std::string::npos && dash >= 2 && std::all_of(name.begin(), name.begin() + dash, digit)
        && name.ends_with(".toml") && name.size() > dash + std::string_view("-.toml").size();
}

SiteSources loadSources(const std::string &siteFile)
{
    SiteSources out;
    if (!loadSource(siteFile, out.site, out.diagnostics))
        return out;
    const std::string folder = dropInFolder(siteFile);
    std::error_code problem;
    if (!fs::exists(folder, problem))
        return out;
    std::vector<std::string> names;
    fs::directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        if (isDropInName(name)) {
            names.push_back(name);
        } else if (name.ends_with(".toml") && !name.starts_with('.')) {
            Diagnostic ignored = unreadable(folder + "/" + name, tomlQuoted(name), "drop-ins are named NN-name.toml");
            ignored.severity = Diagnostic::Severity::Warning;
            ignored.message = "is ignored (found " + ignored.found + "; allowed: " + ignored.allowed + ")";
            out.diagnostics.push_back(std::move(ignored));
        }
    }
    if (problem)
        out.diagnostics.push_back(unreadable(folder, problem.message(), "a folder that this user may read"));
    std::sort(names.begin(), names.end());
    for (const std::string &name : names) {
        SourceText text;
        if (loadSource(folder + "/" + name, text, out.diagnostics))
            out.dropIns.push_back(std::move(text));
    }
    return out;
}

SiteReading readSite(const std::string &siteFile)
{
    return readSite(loadSources(siteFile));
}

} // namespace holdfast
