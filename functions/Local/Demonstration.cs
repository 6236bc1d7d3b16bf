using System.Text;
using Disclosure.Azure;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Local;

/// <summary>The main job on the samples of a year: hand in, ingest, consolidate, approve, publish.</summary>
internal sealed class Demonstration(LocalPipeline pipeline, TextWriter output)
{
    private const string Area = "620403";

    /// <summary>When a year's files come and its report is approved: the year has just closed, and every unit is in time.</summary>
    public static DateTimeOffset DayOf(int year) => new(year + 1, 1, 20, 9, 0, 0, ChinaTime.Offset);

    /// <summary>Runs it; a second run finds everything done and changes nothing.</summary>
    /// <param name="year">The report year.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What it came to; the output says more.</returns>
    public async Task<DemonstrationOutcome> RunAsync(int year, CancellationToken cancellation)
    {
        var (files, uploaded) = await Samples.UploadAsync(pipeline.Storage, year, Area, cancellation);
        await output.WriteLineAsync($"[2/6] 上传样例：{files} 个文件，新上传 {uploaded} 个，其余未变");

        var sweep = await pipeline.SweepAsync(cancellation);
        await output.WriteLineAsync($"[3/6] 收表检查：{StatusText.Outcomes(sweep)}");

        var (draft, summed, written) = await ConsolidateAsync(year, cancellation);
        await output.WriteLineAsync($"[4/6] 汇总：{summed} 个地区的汇总数有变化，写入 {written} 个文件；平川区草稿 {draft}");

        var approved = await ApproveAsync(year, draft, cancellation);
        await output.WriteLineAsync($"[5/6] 批准：{(approved ? "办公室按哈希批准了草稿" : "草稿此前已批准")}");

        var publication = await pipeline.Publish.RunAsync(year, Area, cancellation);
        await output.WriteLineAsync($"[6/6] 发布：{PublicationText.Write(publication)}");
        if (!publication.IsPublished)
        {
            return DemonstrationOutcome.NotPublished;
        }

        var status = await pipeline.Status.ReadAsync(year, Area, cancellation);
        await output.WriteLineAsync(StatusText.Write(status!));
        var changed = uploaded + sweep.Ingested.Length + sweep.Deleted.Length + summed + written + publication.Restored.Length;
        return changed == 0 && !approved && publication.Outcome == PublicationOutcome.AlreadyPublished
            ? DemonstrationOutcome.Unchanged
            : DemonstrationOutcome.Published;
    }

    /// <summary>Children before parents; each is looked at even when nothing is due, so that a lost artefact comes back.</summary>
    private async Task<(string Draft, int Changed, int Written)> ConsolidateAsync(int year, CancellationToken cancellation)
    {
        var (draft, changed, written) = (string.Empty, 0, 0);
        foreach (var area in pipeline.Definitions.Units.Areas(year))
        {
            await pipeline.Queue.MarkAsync(year, area.Code, cancellation);
            var result = await pipeline.Consolidate.RunAsync(year, area.Code, cancellation);
            changed += result.Outcome == ConsolidationOutcome.Committed ? 1 : 0;
            written += result.Written;
            draft = area.Code == Area ? result.Draft! : draft;
        }

        await pipeline.DrainAsync(cancellation);
        return (draft, changed, written);
    }

    private async Task<bool> ApproveAsync(int year, string draft, CancellationToken cancellation)
    {
        var approval = new JObject
        {
            ["draft"] = draft,
            ["by"] = "白银市平川区人民政府办公室",
            ["at"] = ChinaTime.Text(DayOf(year)),
            ["review"] = "已作保密审查（演示）",
        };
        var bytes = Encoding.UTF8.GetBytes(approval.ToString(Formatting.Indented));
        return await Samples.UploadAsync(pipeline.Storage.Office.GetBlobClient($"{Area}/{year}/approval.json"), bytes, cancellation);
    }
}
