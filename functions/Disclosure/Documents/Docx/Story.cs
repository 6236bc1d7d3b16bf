namespace Disclosure.Documents.Docx;

/// <summary>One part with text being read, with what its paragraphs refer to and what they have cost so far.</summary>
internal sealed class Story(Reading reading, string part, WordStyles styles, ListNumbering numbering)
{
    private readonly List<NoteReference> _notes = [];
    private long _characters;
    private long _cells;

    public string Part { get; } = part;

    public ReadingBudget Budget { get; } = reading.Budget;

    public WordStyles Styles { get; } = styles;

    public ListNumbering Numbering { get; } = numbering;

    public Wrappers Wrappers { get; } = new();

    /// <summary>The notes its text refers to, in reading order.</summary>
    public IReadOnlyList<NoteReference> Notes => _notes;

    public void Add(NoteReference note)
    {
        _notes.Add(note);
        Reading.Within("cells", Part, _notes.Count, Budget.Cells);
    }

    /// <summary>Counts text before it has an address, so that a table without end is not collected to its end.</summary>
    public void Count(string text)
    {
        _characters += text.Length;
        Reading.Within("all-text", Part, _characters, Budget.AllText);
    }

    /// <summary>Counts a cell, empty or not.</summary>
    public void CountCell() => Reading.Within("cells", Part, ++_cells, Budget.Cells + (long)Budget.EmptyCells);
}
