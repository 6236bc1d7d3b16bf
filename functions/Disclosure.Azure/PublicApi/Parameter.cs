using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Azure;

/// <summary>A query parameter of an endpoint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What one value looks like.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Many">Whether several values may be given, repeated or separated by commas.</param>
internal sealed record Parameter(string Name, Regex Shape, bool Required = false, bool Many = false)
{
    /// <summary>
    /// Reads a query strictly: a parameter nobody knows, a missing one, a single one given twice or a value that cannot be
    /// is a problem, because a filter that is silently ignored gives wrong figures.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The endpoint's parameters.</param>
    /// <param name="values">The values of every known parameter; none for one not given.</param>
    /// <returns>The first problem, or null.</returns>
    public static Problem? Read(IQueryCollection query, ReadOnlySpan<Parameter> known, out ImmutableDictionary<string, ImmutableArray<string>> values)
    {
        ArgumentNullException.ThrowIfNull(query);
        values = ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var names = string.Join(", ", known.ToArray().Select(p => p.Name));
        foreach (var name in query.Keys)
        {
            if (!names.Split(", ").Contains(name, StringComparer.Ordinal))
            {
                return new Problem(ProblemCode.ParameterUnknown, name, names);
            }
        }

        foreach (var parameter in known)
        {
            if (parameter.Read(query, out var given) is { } problem)
            {
                return problem;
            }

            values = values.Add(parameter.Name, given);
        }

        return null;
    }

    private Problem? Read(IQueryCollection query, out ImmutableArray<string> values)
    {
        values = [];
        if (!query.TryGetValue(Name, out var given))
        {
            return Required ? new Problem(ProblemCode.ParameterMissing, Name) : null;
        }

        values = [.. given.SelectMany(v => Many ? (v ?? string.Empty).Split(',') : [v ?? string.Empty])];
        if (values.Length > 1 && !Many)
        {
            return new Problem(ProblemCode.ParameterInvalid, Name, string.Join(", ", values));
        }

        return values.FirstOrDefault(v => !Shape.IsMatch(v)) is { } wrong
            ? new Problem(ProblemCode.ParameterInvalid, Name, wrong)
            : null;
    }
}
