namespace Disclosure.Submissions;

/// <summary>What a number in a text is.</summary>
public enum ProseNumberKind
{
    /// <summary>A figure of an indicator: <see cref="Submission.Mentions"/> says of which.</summary>
    Mention,

    /// <summary>Several figures together, or the share of some in others: <see cref="Submission.Sums"/> says of which.</summary>
    Sum,

    /// <summary>A year, a day, a time or a span of time: <c>2019年</c>, <c>20个工作日</c>.</summary>
    Date,

    /// <summary>The number of a document: <c>〔2019〕154号</c>, <c>第711号</c>.</summary>
    Document,

    /// <summary>A telephone, an e-mail, a postal or a web address, an identity or a bank card.</summary>
    Contact,

    /// <summary>The number of a heading, an item of a list, a table or an annex.</summary>
    Heading,

    /// <summary>An article of a law: <c>第20条</c>.</summary>
    Article,

    /// <summary>Part of a name: <c>“5+2”工作法</c>, <c>5G</c>.</summary>
    Name,

    /// <summary>None of these: it counts nowhere.</summary>
    Unplaced,
}
