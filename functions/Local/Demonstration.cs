using System.Text;
using Disclosure.Azure;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Local;

/// <summary>The main job on the samples: hand in, ingest, consolidate, approve, publish.</summary>
internal sealed class Demonstration(LocalPipeline pipeline, TextWriter output)
{
    private const int Year = 2019;
    private const string Area = "620403";

    /// <summary>Runs it; a second run finds everything done and changes nothing.</summary>
    /// <returns>False when the report could not be published; the output says why.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var (files, uploaded) = await Samples.UploadAsync(pipeline.Storage, Year, Area, cancellation);
        await output.WriteLineAsync($"[2/6] 上传样例：{files} 个文件，新上传 {uploaded} 个，其余未变");

        var sweep = await pipeline.SweepAsync(cancellation);
        await output.WriteLineAsync($"[3/6] 收表检查：{StatusText.Outcomes(sweep)}");

        var (draft, summed, written) = await ConsolidateAsync(cancellation);
        await output.WriteLineAsync($"[4/6] 汇总：{summed} 个地区的汇总数有变化，写入 {written} 个文件；平川区草稿 {draft}");

        var approved = await ApproveAsync(draft, cancellation);
        await output.WriteLineAsync($"[5/6] 批准：{(approved ? "办公室按哈希批准了草稿" : "草稿此前已批准")}");

        var publication = await pipeline.Publish.RunAsync(Year, Area, cancellation);
        await output.WriteLineAsync($"[6/6] 发布：{PublicationText.Write(publication)}");
        if (publication.Manifest is null)
        {
            return false;
        }

        var changed = uploaded + sweep.Ingested.Length + sweep.Deleted.Length + summed + written + publication.Restored.Length;
        if (changed == 0 && !approved && publication.Outcome == PublicationOutcome.AlreadyPublished)
        {
            await output.WriteLineAsync("与上次运行相比没有任何变化：所有文件和数据行保持原样。");
        }

        var status = await pipeline.Status.ReadAsync(Year, Area, cancellation);
        await output.WriteLineAsync(StatusText.Write(status!));
        return true;
    }

    /// <summary>Children before parents; each is looked at even when nothing is due, so that a lost artefact comes back.</summary>
    private async Task<(string Draft, int Changed, int Written)> ConsolidateAsync(CancellationToken cancellation)
    {
        var (draft, changed, written) = (string.Empty, 0, 0);
        foreach (var area in pipeline.Definitions.Units.Areas(Year))
        {
            await pipeline.Queue.MarkAsync(Year, area.Code, cancellation);
            var result = await pipeline.Consolidate.RunAsync(Year, area.Code, cancellation);
            changed += result.Outcome == ConsolidationOutcome.Committed ? 1 : 0;
            written += result.Written;
            draft = area.Code == Area ? result.Draft! : draft;
        }

        await pipeline.DrainAsync(cancellation);
        return (draft, changed, written);
    }

    private async Task<bool> ApproveAsync(string draft, CancellationToken cancellation)
    {
        var approval = new JObject
        {
            ["draft"] = draft,
            ["by"] = "白银市平川区人民政府办公室",
            ["at"] = ChinaTime.Text(pipeline.Clock.Now()),
            ["review"] = "已作保密审查（演示）",
        };
        var bytes = Encoding.UTF8.GetBytes(approval.ToString(Formatting.Indented));
        return await Samples.UploadAsync(pipeline.Storage.Office.GetBlobClient($"{Area}/{Year}/approval.json"), bytes, cancellation);
    }
}
