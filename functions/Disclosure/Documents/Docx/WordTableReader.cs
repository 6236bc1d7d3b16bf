using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>Reads a table (ECMA-376 Part 1 §17.4.37) and puts every cell at its place in the grid.</summary>
internal sealed class WordTableReader(Story story)
{
    private readonly List<WordCell> _cells = [];
    private readonly List<CoveredText> _covered = [];
    private readonly Dictionary<int, WordCell> _open = [];
    private readonly List<(XmlPlace Place, CellProperties Properties, IReadOnlyList<WordBlock> Blocks)> _line = [];
    private int _row;

    /// <summary>Reads it, the reader on its element.</summary>
    public WordTable Read(XmlReader xml)
    {
        var place = XmlPlace.Of(xml);
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth);)
            {
                if (!story.Wrappers.Opens(xml))
                {
                    xml.SkipElement();
                }
                else if (xml.Name() == "tr")
                {
                    ReadRow(xml);
                }
            }
        }

        return new WordTable(place, _cells, _covered);
    }

    private void ReadRow(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var (before, isDeleted) = (0, false);
        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            if (!story.Wrappers.Opens(xml))
            {
                xml.SkipElement();
            }
            else if (xml.Name() == "trPr")
            {
                (before, isDeleted) = ReadProperties(xml);
            }
            else if (xml.Name() == "tc" && isDeleted)
            {
                xml.SkipElement();
            }
            else if (xml.Name() == "tc")
            {
                ReadCell(xml);
            }
        }

        if (_line.Count > 0)
        {
            Place(before);
            _line.Clear();
            _row++;
        }
    }

    /// <summary>The grid columns left out before the first cell (§17.4.15), and whether a tracked change deletes the row (§17.13.5.13).</summary>
    private (int Before, bool IsDeleted) ReadProperties(XmlReader xml)
    {
        var (before, isDeleted) = (0, false);
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth); xml.SkipElement())
            {
                before = xml.Name() == "gridBefore" ? Math.Clamp(xml.Number() ?? 0, 0, story.Budget.Columns) : before;
                isDeleted |= xml.Name() == "del";
            }
        }

        return (before, isDeleted);
    }

    private void ReadCell(XmlReader xml)
    {
        story.CountCell();
        var place = XmlPlace.Of(xml);
        var properties = CellProperties.None;
        List<WordBlock>? contents = null;
        if (!xml.IsEmptyElement)
        {
            var blocks = new BlockReader(story, block => (contents ??= []).Add(block));
            for (var depth = xml.Depth; xml.NextInside(depth);)
            {
                if (xml.Name() == "tcPr")
                {
                    properties = CellProperties.Read(xml, story.Budget.Columns);
                }
                else
                {
                    blocks.Take(xml);
                }
            }

            blocks.Finish();
        }

        _line.Add((place, properties, contents is null || properties.IsDeleted ? [] : contents));
    }

    /// <summary>
    /// Puts the cells of a row into the grid. A cell merged with the one above or to its left shows nothing of its own
    /// (§17.4.84, §17.4.22); Word merges only cells with the same edges.
    /// </summary>
    private void Place(int column)
    {
        WordCell? left = null;
        for (var i = 0; i < _line.Count; i++)
        {
            var (place, properties, blocks) = _line[i];
            var span = properties.Span;
            if (properties.ContinuesRow && left is not null)
            {
                Cover(i, blocks, left);
                continue;
            }

            for (var next = i + 1; next < _line.Count && _line[next].Properties.ContinuesRow; next++)
            {
                span = Math.Min(span + _line[next].Properties.Span, story.Budget.Columns);
            }

            if (properties.ContinuesColumn && _open.TryGetValue(column, out var above) && above.Row + above.RowSpan == _row && above.ColumnSpan == span)
            {
                above.RowSpan++;
                Cover(i, blocks, above);
                left = above;
            }
            else
            {
                left = new WordCell(place, _row, column, i + 1, blocks) { ColumnSpan = span };
                _cells.Add(left);
                Open(left, properties);
            }

            column += span;
        }
    }

    private void Open(WordCell cell, CellProperties properties)
    {
        if (properties.BeginsColumn || properties.ContinuesColumn)
        {
            _open[cell.Column] = cell;
        }
        else
        {
            _open.Remove(cell.Column);
        }
    }

    private void Cover(int index, IReadOnlyList<WordBlock> blocks, WordCell by)
    {
        if (blocks.Count > 0)
        {
            _covered.Add(new CoveredText(_row, index + 1, blocks, by));
        }
    }
}
