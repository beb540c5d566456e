using System.Diagnostics;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>Programs that tests start with Node.js, installed for the whole machine.</summary>
public static class NodePackages
{
    private static readonly Lazy<string?> Root = new(FindRoot);

    /// <summary>A package's path; null if it isn't installed.</summary>
    public static string? Find(string package) => Root.Value is { } root && Directory.Exists(Path.Combine(root, package)) ? Path.Combine(root, package) : null;

    /// <summary>Why it isn't available, or null.</summary>
    public static string? Missing(string package) => Find(package) is null ? $"There is no {package} on this machine. Install Node.js and npm, then: npm install -g {package}" : null;

    private static string? FindRoot()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm") { RedirectStandardOutput = true, ArgumentList = { "root", "-g" } })!;
            var root = npm.StandardOutput.ReadToEnd().Trim();
            npm.WaitForExit();
            return npm.ExitCode == 0 ? root : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

