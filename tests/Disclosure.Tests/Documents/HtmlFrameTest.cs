using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class HtmlFrameTest
{
    private const string Menu = "<ul><li><a href=/>首页</a><li><a href=/zw>政务公开</a><li><a href=/hd>互动交流</a></ul>";
    private const string Report = "<p>一、总体情况</p><p>2019年主动公开政府信息12580条，按时办结全部申请。</p><table><tr><td>行政许可<td>12</table>";

    [Theory]
    [InlineData(Menu + Report)]
    [InlineData("<nav>当前位置：首页</nav>" + Report)]
    [InlineData("<table><tr><td>" + Menu + "<td>" + Report + "</table>")]
    [InlineData("<div>白银市</div><div class='x TRS_Editor'>" + Report + "</div><div>主办：办公室 陇ICP备12345号</div>")]
    [InlineData("<div id=zoom>" + Report + "</div>版权所有 0943-6670169")]
    [InlineData(Report + "<div role=contentinfo>版权所有</div>")]
    [InlineData(Report + "<footer><p>主办：办公室</p></footer>")]
    public void What_a_site_puts_around_the_report_is_told_and_no_text_of_the_report(string page)
    {
        var result = ReadTest.Read("a.html", page);

        Assert.Equal(
            ["一、总体情况", "2019年主动公开政府信息12580条，按时办结全部申请。"],
            result.Document().Parts.OfType<Paragraph>().Select(p => p.Text));
        Assert.Contains(result.Cells(), cell => cell.EndsWith("= 12", StringComparison.Ordinal));
        Assert.Equal("READ-FRAME", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void The_notice_says_how_many_texts_and_shows_the_first() =>
        Assert.Contains(
            "2 处文字（导航、页眉页脚等）没有当作报告内容，第一处是“首页 政务公开 互动交流”",
            Assert.Single(ReadTest.Read("a.html", Menu + Report + "<nav>x</nav>").Findings).Message.Zh,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>见<a href=1>附件</a>、<a href=2>附件</a>、<a href=3>附件</a>，共三个文件，请查阅后办理。</p>")]
    [InlineData("<main>" + Menu + Report + "</main>")]
    [InlineData("<article>" + Report + "<footer>报告日期：2020年1月10日</footer></article>")]
    [InlineData("<article><p>只是一段导语。</p></article>" + Report)]
    [InlineData("<div class=TRS_Editor><p>一</p><table><tr><td>规章<td>1</table></div>" + Report)]
    [InlineData("<table><tr><td><a href=1>甲</a><td><a href=2>乙</a><tr><td><a href=3>丙</a><td>1</table>")]
    [InlineData("<table><tr><td><p>说明</p><table><tr><td>甲<td>1</table></table><table><tr><td><a href=1>1</a><td><a href=2>2</a><td><a href=3>3</a></table>")]
    public void What_may_belong_to_the_report_stays(string page) =>
        Assert.Empty(ReadTest.Read("a.html", page).Findings);

    [Fact]
    public void The_title_of_the_page_stays_with_the_article() =>
        Assert.Equal(
            "2019年年度报告",
            ReadTest.Read("a.html", $"<div><h1>2019年年度报告</h1></div><div>来源：办公室</div><article>{Report}</article>").Document().Parts.OfType<Paragraph>().First().Text);

    [Fact]
    public void What_word_leaves_in_a_page_is_not_shown() =>
        Assert.Equal(
            ["一、总体情况"],
            ReadTest.Read("a.html", """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body>
                <xml><w:Zoom>100</w:Zoom></xml><![if !supportEmptyParas]>&nbsp;<![endif]>
                <p class=MsoNormal style='mso-outline-level:1'><b><span lang=EN-US style='display:none;mso-hide:all'>x</span>一、总体情况<o:p></o:p></b></p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p><img src=a.png alt="图 1" title="图 2"></body></html>
                """).Document().Parts.Cast<Paragraph>().Select(p => p.Text));

    [Fact]
    public void The_list_of_sheets_that_libreoffice_adds_is_no_text() =>
        Assert.Equal(["table 1"], ReadTest.Read("a.html", """
            <html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><hr><p><center><h1>Overview</h1>
            <A HREF="#table0">年报</A><br><A HREF="#table1">统计指标</A><br></center></p><hr><A NAME="table0"><h1>Sheet 1: <em>年报</em></h1></A>
            <table><tr><td>行政许可<td>12</table></body></html>
            """).Document().Parts.Select(part => part.At));

    [Theory]
    [InlineData("报告.mht", "From: <由 Microsoft Word 保存>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "是单个文件的网页（.mht）")]
    [InlineData("报表.htm", "<html><head></head><frameset rows=*><frame src=sheet001.htm></frameset></html>", "只是网页的外框，表格在旁边的文件夹里")]
    [InlineData("报告.doc", @"{\rtf1\ansi 12}", "是 RTF 文档")]
    public void Pages_and_texts_that_hold_no_readable_text_are_named(string name, string text, string kind) =>
        Assert.Equal($"文件“{name}”{kind}，不能读取。", ReadTest.Read(name, text).Refusal().Message.Zh);
}
