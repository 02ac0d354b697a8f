// reached.h - what there is to reach in the engine, by name, and who reached each of it first.
#pragma once

#include <engine/refusals.h>
#include <engine/sitestate.h>
#include <engine/transitions.h>
#include <model/record.h>

#include <map>
#include <string>
#include <vector>

namespace holdfast {

/// Every transition of FIG. 2, every rung of every ladder and every refusal, as "what: name".
class Reached
{
public:
    Reached();

    /// The records that follow are of this run: a scenario or a row of a test's table.
    void begin(const std::string &run);
    void add(const Site &site, const Record &record);
    void add(Refusal rule);

    /// In the order of the engine's own tables.
    struct Line {
        std::string name; ///< "transition: active -> standby"
        std::string by; ///< the run that reached it first; "" for none
        int times = 0;
    };
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }

private:
    void declare(const std::string &name);
    void reach(const std::string &name);

    std::vector<Line> m_lines;
    std::map<std::string, std::size_t> m_byName;
    std::map<std::uint64_t, Record> m_faults; ///< of this run, by seq: a rung's cause tells its ladder
    std::string m_run;
};

} // namespace holdfast
