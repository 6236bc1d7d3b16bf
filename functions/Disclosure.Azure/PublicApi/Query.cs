using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Disclosure.Azure;

/// <summary>The query of a request to a data endpoint, already read strictly by <see cref="StrictQuery"/>.</summary>
/// <param name="Values">The values of every parameter of the endpoint; none for one not given.</param>
internal sealed record Query(ImmutableDictionary<string, ImmutableArray<string>> Values)
{
    /// <summary>The values of a parameter that the endpoint declares.</summary>
    public ImmutableArray<string> this[Parameter parameter] => Values[parameter.Name];

    /// <summary>The one value of a parameter; null when it is not given.</summary>
    public string? One(Parameter parameter) => this[parameter] is [var value] ? value : null;

    /// <summary>
    /// Reads a query strictly: a parameter nobody knows, a single one given twice or a value that cannot be is a problem,
    /// because a filter that is silently ignored gives wrong figures.
    /// </summary>
    /// <returns>The first problem, or null.</returns>
    public static Problem? Read(IQueryCollection given, ImmutableArray<Parameter> known, out Query query)
    {
        ArgumentNullException.ThrowIfNull(given);
        query = new Query(ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));
        if (given.Keys.FirstOrDefault(name => known.All(p => p.Name != name)) is { } stranger)
        {
            return new Problem(ProblemCode.ParameterUnknown, stranger, string.Join(", ", known.Select(p => p.Name)))
            {
                Allowed = [.. known.Select(p => p.Name)],
            };
        }

        foreach (var parameter in known)
        {
            if (parameter.Read(given, out var values) is { } problem)
            {
                return problem;
            }

            query = new Query(query.Values.Add(parameter.Name, values));
        }

        return null;
    }

    /// <summary>Gives an endpoint its query.</summary>
    public static ValueTask<Query> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.Features.GetRequiredFeature<Query>());
    }
}
