namespace Disclosure.Reports.Digest;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it stands for: an item, or a year.</param>
/// <param name="Value">Its value; null when nobody answered.</param>
/// <param name="Length">Its length, 0 to 1, beside the longest of the chart.</param>
public sealed record ChartBar(string Label, decimal? Value, double Length)
{
    /// <summary>The value as the form prints it; <c>无数据</c> when there is none.</summary>
    public string Printed => Value is { } value ? FigureText.Digits(value) : "无数据";
}
