namespace Marketplace.IntegrationTests.Moderation;

internal static class Posts
{
    /// <summary>Posts to a path with a valid token and these fields, without having opened the form.</summary>
    public static async Task<Page> With(Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var token = (await browser.Open("/offers")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))),
        };
        return await browser.Send(request);
    }
}
