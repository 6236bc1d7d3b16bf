using System.Xml;

namespace Disclosure.Documents.Packaging;

/// <summary>The names an XML reader meets in one part. It keeps every one to its end, so that a part made of nothing but new names fills the memory.</summary>
internal sealed class CountedNames(string part, ReadingBudget budget) : NameTable
{
    private int _count;

    /// <exception cref="UnreadableException">There are more different names than in any honest part.</exception>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

    /// <exception cref="UnreadableException">There are more different names than in any honest part.</exception>
    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name)
    {
        Reading.Within("names", part, ++_count, budget.XmlNames);
        return name;
    }
}
