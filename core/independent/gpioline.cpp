#include <independent/gpioline.h>

#ifdef HOLDFAST_HAS_GPIO
#include <gpiod.h>

#include <cerrno>
#include <cstring>
#endif

namespace holdfast::ic {

#ifdef HOLDFAST_HAS_GPIO

namespace {

class ChipLine : public GpioLine
{
public:
    // Closing the chip releases its lines.
    ChipLine(gpiod_chip *chip, gpiod_line *line, std::string where)
        : m_chip(chip, &gpiod_chip_close), m_line(line), m_where(std::move(where))
    {
    }

    Outcome drive(bool active) override
    {
        if (::gpiod_line_set_direction_output(m_line, active ? 1 : 0) != 0)
            return failure("the line can't be driven");
        return done();
    }

    Expected<bool> read() override
    {
        if (::gpiod_line_update(m_line) != 0 || ::gpiod_line_direction(m_line) != GPIOD_LINE_DIRECTION_OUTPUT)
            return Error{"the line is no output yet", m_where, {}};
        const int value = ::gpiod_line_get_value(m_line);
        if (value < 0)
            return failure("the line can't be read");
        return value == 1;
    }

private:
    [[nodiscard]] Error failure(const std::string &what) const
    {
        return {what + ": " + std::strerror(errno), m_where, {}};
    }

    std::unique_ptr<gpiod_chip, decltype(&gpiod_chip_close)> m_chip;
    gpiod_line *m_line;
    std::string m_where;
};

} // namespace

Expected<std::unique_ptr<GpioLine>> openGpioLine(const SwitchConfig &config)
{
    gpiod_chip *chip = ::gpiod_chip_open_lookup(config.chip.c_str());
    if (!chip)
        return Error{std::string("the GPIO chip can't be opened: ") + std::strerror(errno), config.chip,
                     "see the output of gpiodetect, and the rights of /dev/gpiochip*"};
    const std::string where = config.chip + " line " + std::to_string(config.line);
    gpiod_line *line = ::gpiod_chip_get_line(chip, static_cast<unsigned>(config.line));
    const gpiod_line_request_config request{"holdfast-ic", GPIOD_LINE_REQUEST_DIRECTION_AS_IS,
                                            config.activeLow ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0};
    if (!line || ::gpiod_line_request(line, &request, 0) != 0) {
        const Error error{std::string("the GPIO line can't be had: ") + std::strerror(errno), where,
                          "see the output of gpioinfo: another program may hold it"};
        ::gpiod_chip_close(chip);
        return error;
    }
    return std::unique_ptr<GpioLine>(std::make_unique<ChipLine>(chip, line, where));
}

#else

Expected<std::unique_ptr<GpioLine>> openGpioLine(const SwitchConfig &config)
{
    return Error{"this build has no GPIO: it was made without libgpiod 1", config.chip, "install a build that has it"};
}

#endif

} // namespace holdfast::ic
