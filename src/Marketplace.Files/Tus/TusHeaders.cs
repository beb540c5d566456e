namespace Marketplace.Files.Tus;

/// <summary>Names and values of the tus protocol 1.0.0 (tus.io/protocols/resumable-upload): its core, and the extensions creation and termination.</summary>
public static class TusHeaders
{
    /// <summary>The protocol version.</summary>
    public const string Version = "1.0.0";

    /// <summary>The supported extensions.</summary>
    public const string Extensions = "creation,termination,expiration";

    /// <summary>The content type of a chunk.</summary>
    public const string PieceType = "application/offset+octet-stream";

    /// <summary>The version, on each request and response.</summary>
    public const string Resumable = "Tus-Resumable";

    /// <summary>The number of bytes received.</summary>
    public const string Offset = "Upload-Offset";

    /// <summary>The size of the file.</summary>
    public const string Length = "Upload-Length";

    /// <summary>Pairs of a key and a value in base64.</summary>
    public const string Metadata = "Upload-Metadata";

    /// <summary>When the upload expires.</summary>
    public const string Expires = "Upload-Expires";
}
