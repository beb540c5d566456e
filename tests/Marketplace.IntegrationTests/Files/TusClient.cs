using System.Diagnostics;

namespace Marketplace.IntegrationTests.Files;

/// <summary>tus-js-client in its own process, as other programs use it.</summary>
internal static class TusClient
{
    private const string Script =
        """
        const [, , library, file, address, cookie, token, begun, stopAt] = process.argv;
        const tus = require(library), fs = require('fs');
        const upload = new tus.Upload(fs.createReadStream(file), {
          endpoint: begun ? undefined : address,
          uploadUrl: begun || undefined,
          uploadSize: fs.statSync(file).size,
          metadata: { filename: 'large.bin' },
          headers: { Cookie: cookie, RequestVerificationToken: token },
          retryDelays: [100, 500, 1000, 2000],
          onProgress: sent => {
            if (stopAt && sent > Number(stopAt)) { console.log(upload.url); process.exit(0); }
          },
          onSuccess: () => console.log(upload.url),
          onError: failure => { console.error(String(failure)); process.exit(1); },
        });
        upload.start();
        """;

    /// <summary>Uploads a file or resumes an upload.</summary>
    /// <param name="file">The file.</param>
    /// <param name="address">The conversation's upload path.</param>
    /// <param name="cookie">The cookie of the person's browser.</param>
    /// <param name="token">The token of the person's form.</param>
    /// <param name="begun">The upload to resume.</param>
    /// <param name="stopAt">The number of bytes after which the client is killed.</param>
    /// <returns>The upload's address.</returns>
    public static async Task<Uri> Upload(string file, Uri address, string cookie, string token, Uri? begun = null, long? stopAt = null)
    {
        var script = Path.ChangeExtension(file, ".js");
        await File.WriteAllTextAsync(script, Script);
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { script, NodePackages.Find("tus-js-client")!, file, $"{address}", cookie, token, $"{begun}", $"{stopAt}" },
        })!;
        var failed = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await failed);
        return new Uri(said.Trim());
    }
}
