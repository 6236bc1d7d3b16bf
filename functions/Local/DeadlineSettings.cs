using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>The last days of units and areas, from the same settings as in Azure.</summary>
internal static class DeadlineSettings
{
    /// <summary>Reads the environment variables <c>UnitDeadline</c> and <c>AreaDeadline</c>.</summary>
    /// <exception cref="UsageException">One of them is no day of a year.</exception>
    public static Deadlines FromEnvironment()
    {
        var (unit, area) = (Environment.GetEnvironmentVariable(Deadlines.UnitSetting), Environment.GetEnvironmentVariable(Deadlines.AreaSetting));
        try
        {
            return Deadlines.Parse(unit, area);
        }
        catch (FormatException)
        {
            throw new UsageException($"设置 {Deadlines.UnitSetting}（“{unit}”）和 {Deadlines.AreaSetting}（“{area}”）应为次年的月和日，例如 01-31。");
        }
    }
}
