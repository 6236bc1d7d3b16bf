namespace Disclosure.Submissions.Prose;

/// <summary>Headings that begin chapters in the order of the form: of all that a document allows, the surest.</summary>
/// <param name="Last">The last heading.</param>
/// <param name="Before">What stands before it; null when it is the first.</param>
/// <param name="Weight">The weights of all headings together.</param>
internal sealed record ChapterChain((ProseLine Line, ChapterHeading Heading) Last, ChapterChain? Before, int Weight)
{
    /// <summary>
    /// The surest chain of candidates in reading order; the first of equals, so that a heading that comes again is none.
    /// Null without candidates. Takes time in proportion to the candidates.
    /// </summary>
    public static ChapterChain? Best(IEnumerable<(ProseLine Line, ChapterHeading Heading)> candidates, int chapters)
    {
        var best = new ChapterChain?[chapters];
        foreach (var candidate in candidates)
        {
            var before = best.Take(candidate.Heading.Chapter).Where(c => c is not null).MaxBy(c => c!.Weight);
            var weight = candidate.Heading.Weight + (before?.Weight ?? 0);
            if (weight > (best[candidate.Heading.Chapter]?.Weight ?? 0))
            {
                best[candidate.Heading.Chapter] = new ChapterChain(candidate, before, weight);
            }
        }

        return best.Where(c => c is not null).MaxBy(c => c!.Weight);
    }

    /// <summary>Its headings in reading order.</summary>
    public IEnumerable<(ProseLine Line, ChapterHeading Heading)> Headings => (Before?.Headings ?? []).Append(Last);
}
