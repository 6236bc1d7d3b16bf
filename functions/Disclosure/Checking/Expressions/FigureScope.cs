using Disclosure.Submissions;

namespace Disclosure.Checking.Expressions;

/// <summary>The figures a rule is checked against.</summary>
internal sealed record FigureScope(IReadOnlyDictionary<string, Figure> Figures, FiledYear? LastYear)
{
    private static readonly Figure Absent = Figure.Blank();

    /// <summary>The figure, blank when it was not handed in.</summary>
    public Figure Find(string code, bool lastYear) =>
        (lastYear ? LastYear?.Figures : Figures)?.GetValueOrDefault(code) ?? Absent;
}
