namespace Marketplace.Files.Tus;

/// <summary>Names and values of the tus protocol 1.0.0 (tus.io/protocols/resumable-upload): its core, and the extensions creation and termination.</summary>
public static class TusHeaders
{
    /// <summary>The version that both sides speak.</summary>
    public const string Version = "1.0.0";

    /// <summary>The extensions that are served.</summary>
    public const string Extensions = "creation,termination,expiration";

    /// <summary>The content type of a piece.</summary>
    public const string PieceType = "application/offset+octet-stream";

    /// <summary>The version, on each request and answer.</summary>
    public const string Resumable = "Tus-Resumable";

    /// <summary>How much has arrived.</summary>
    public const string Offset = "Upload-Offset";

    /// <summary>How long the file is.</summary>
    public const string Length = "Upload-Length";

    /// <summary>Pairs of a key and a value in base64.</summary>
    public const string Metadata = "Upload-Metadata";

    /// <summary>When what has arrived is forgotten.</summary>
    public const string Expires = "Upload-Expires";
}
