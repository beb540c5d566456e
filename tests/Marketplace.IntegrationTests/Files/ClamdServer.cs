using System.Diagnostics;
using System.Net.Sockets;

namespace Marketplace.IntegrationTests.Files;

/// <summary>ClamAV's daemon in its own process, with one test signature instead of the real ones.</summary>
internal sealed class ClamdServer : IDisposable
{
    private const string Program = "/usr/sbin/clamd";

    private readonly string folder = Directory.CreateTempSubdirectory("clamd-").FullName;
    private readonly Process process;

    public ClamdServer()
    {
        Port = FreePort.Find();
        Directory.CreateDirectory(Path.Combine(folder, "signatures"));
        // Type 0 is any file; the text can be anywhere in it.
        File.WriteAllText(Path.Combine(folder, "signatures", "own.ndb"), $"Test.Own:0:*:{Convert.ToHexStringLower(Virus)}\n");
        File.WriteAllText(Path.Combine(folder, "clamd.conf"), $"""
            DatabaseDirectory {folder}/signatures
            TemporaryDirectory {folder}
            TCPAddr 127.0.0.1
            TCPSocket {Port}
            Foreground yes
            StreamMaxLength 2M
            """);
        process = Process.Start(new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { "-c", Path.Combine(folder, "clamd.conf") } })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        SpinWait.SpinUntil(() => process.HasExited || Answers(), TimeSpan.FromSeconds(60)).ShouldBeTrue("clamd did not start");
        process.HasExited.ShouldBeFalse("clamd ended");
    }

    /// <summary>The text that the signature finds.</summary>
    public static byte[] Virus { get; } = [.. "these words stand for a virus in tests"u8];

    /// <summary>Why it isn't available, or null.</summary>
    public static string? Missing { get; } = File.Exists(Program) ? null : "There is no clamd on this machine. Install it (on Debian: apt-get install clamav-daemon).";

    public int Port { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
