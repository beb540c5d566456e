using System.Diagnostics;

namespace Marketplace.IntegrationTests.Reviews;

/// <summary>Somebody else's Merkle trees, from a package for Node.js.</summary>
internal static class OtherTree
{
    public const string Package = "@transmute/rfc9162";

    private const string Script = """
        const { CoMETRE } = require(process.argv[2]);
        const tree = CoMETRE.RFC9162_SHA256, hex = bytes => Buffer.from(bytes).toString('hex');
        (async () => {
          const most = Number(process.argv[3]), leaves = [];
          for (let i = 0; i < most; i++) leaves.push(await tree.leaf(Buffer.from(`entry ${i}`)));
          for (let size = 0; size <= most; size++) {
            const some = leaves.slice(0, size);
            console.log(`root ${size} ${hex(await tree.root(some))}`);
            for (let index = 0; index < size; index++) console.log([`inclusion ${index} ${size}`, ...(await tree.inclusion_proof(index, some)).inclusion_path.map(hex)].join(' '));
            for (let before = 1; before <= size; before++) console.log([`consistency ${before} ${size}`, ...(await tree.consistency_proof({ tree_size: before }, some)).consistency_path.map(hex)].join(' '));
          }
        })();
        """;

    /// <summary>Every root and proof of the trees of “entry 0”, “entry 1” and so on, up to a size: one line each, hashes in hexadecimal digits.</summary>
    public static async Task<IReadOnlyList<string>> UpTo(int size)
    {
        var script = Path.GetTempFileName() + ".js";
        await File.WriteAllTextAsync(script, Script);
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList = { script, NodePackages.Find(Package)!, $"{size}" },
            })!;
            var failed = node.StandardError.ReadToEndAsync();
            var said = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            node.ExitCode.ShouldBe(0, await failed);
            return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(script);
        }
    }
}
