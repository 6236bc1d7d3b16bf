using Disclosure.Forms;

namespace Disclosure.Tests.Forms;

/// <summary>The two editions against the facts of the notices (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号).</summary>
public sealed class StatutoryFormTest
{
    private static readonly Edition Trial = SeedForms.Edition("2019");
    private static readonly Edition Current = SeedForms.Edition("2021");

    [Fact]
    public void Each_year_has_the_edition_that_applied_to_it()
    {
        Assert.Equal(["2019", "2021"], SeedForms.Editions.Select(e => e.Id));
        Assert.True(Trial.Covers(2019) && Trial.Covers(2020) && !Trial.Covers(2021) && !Trial.Covers(2018));
        Assert.True(Current.Covers(2021) && Current.Covers(2025) && !Current.Covers(2020));
    }

    [Theory]
    [InlineData("2019", 22, 161, 15)]
    [InlineData("2021", 10, 175, 15)]
    public void Every_cell_of_the_three_tables_is_there(string id, int disclosure, int requests, int reviews)
    {
        var edition = SeedForms.Edition(id);

        Assert.Equal(["disclosure", "requests", "reviews", "supplementary"], edition.Tables.Select(t => t.Id));
        Assert.Equal([disclosure, requests, reviews, 53], edition.Tables.Select(t => t.Indicators.Length));
    }

    [Theory]
    [InlineData("2019", "permits_decisions", "行政许可·处理决定数量", "件", 0)]
    [InlineData("2019", "fees_change", "行政事业性收费·本年增/减", "项", 0)]
    [InlineData("2019", "procurement_amount", "政府集中采购·采购总金额", "万元", 6)]
    [InlineData("2019", "requests_refused_state_secret_natural", "（三）不予公开·1.属于国家秘密·自然人", "件", 0)]
    [InlineData("2019", "requests_other_total", "（六）其他处理·总计", "件", 0)]
    [InlineData("2019", "requests_new_other", "一、本年新收政府信息公开申请数量·法人或其他组织·其他", "件", 0)]
    [InlineData("2019", "review_upheld", "行政复议·结果维持", "件", 0)]
    [InlineData("2019", "suit_after_review_total", "行政诉讼·复议后起诉·总计", "件", 0)]
    [InlineData("2021", "regulations_in_force", "规章·现行有效件数", "件", 0)]
    [InlineData("2021", "normative_documents_issued", "行政规范性文件·本年制发件数", "件", 0)]
    [InlineData("2021", "fees_amount", "行政事业性收费·本年收费金额（单位：万元）", "万元", 6)]
    [InlineData("2021", "requests_other_rest_natural", "（六）其他处理·3.其他·自然人", "件", 0)]
    [InlineData("2019", "vat_filed_exempt_income", "备案类增值税优惠·免税收入", "万元", 2)]
    public void A_cell_is_called_by_its_row_and_column(string edition, string code, string label, string measure, int decimals)
    {
        Assert.True(SeedForms.Edition(edition).TryGetIndicator(code, out var indicator));

        Assert.Equal((label, measure, decimals), (indicator.Label.Zh, indicator.Measure, indicator.Decimals));
    }

    [Theory]
    [InlineData("2019", "属于国家秘密·自然人", "requests_refused_state_secret_natural")]
    [InlineData("2019", "行政规范性文件·本年新制作数量", "normative_documents_made")]
    [InlineData("2021", "规范性文件·现行有效件数（历史累计）", "normative_documents_in_force")]
    [InlineData("2021", "行政许可·处理决定数量", "permits_decisions")]
    [InlineData("2019", "一、本年新收政府信息公开申请数量·商业企业", "requests_new_business")]
    public void A_cell_is_known_by_the_wordings_seen_in_real_files(string edition, string name, string code) =>
        Assert.Equal([code], SeedForms.Edition(edition).Indicators.Where(i => i.Variants.Contains(name)).Select(i => i.Code));

    [Fact]
    public void Chapter_two_of_2019_is_printed_as_the_notice_has_it()
    {
        var blocks = Trial.Tables[0].Blocks;

        Assert.Equal(["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "第二十条第（九）项"], blocks.Select(b => b.Heading!.Label));
        Assert.All(blocks, block => Assert.Equal("信息内容", block.Corner.Label));
        Assert.Equal(["上一年项目数量", "本年增/减"], blocks[3].ColumnLeaves.Select(l => l.Header.Label));
        Assert.Equal(IndicatorKind.Change, Trial.Indicators.Single(i => i.Code == "fees_change").Kind);
    }

    [Fact]
    public void A_chapter_is_known_by_the_heading_the_district_printed() =>
        Assert.Contains("政府信息依申请公开办理情况", Trial.Chapters[2].Variants);

    [Fact]
    public void An_indicator_is_owed_by_those_who_have_the_figure()
    {
        string[] Owed(string code) => [.. Trial.Indicators.Single(i => i.Code == code).OwedBy];

        Assert.Equal(["enforcement"], Owed("penalties_decisions"));
        Assert.Equal(["tax"], Owed("small_business_exempt_tax"));
        Assert.Equal(["fees"], Owed("fees_items_last_year"));
        Assert.Empty(Owed("requests_new_natural"));
        Assert.Empty(Owed("procurement_amount"));
    }

    [Fact]
    public void Households_are_not_additive_and_rates_are_weighed_by_the_cases()
    {
        Assert.Equal(
            ["site_views", "vat_filed_households", "vat_refund_households", "small_business_households"],
            Trial.Indicators.Where(i => i.Aggregation == AggregationKind.None).Select(i => i.Code));
        Assert.Equal(["deputy_suggestions", "cppcc_proposals"], Trial.Indicators.Single(i => i.Code == "reply_rate").Weights);
        Assert.Equal(["reception_visits", "consulting_calls"], Trial.Indicators.Where(i => i.MayBeLowerBound).Select(i => i.Code));
    }
}
