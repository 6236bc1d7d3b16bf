namespace Disclosure.Local.Commands;

/// <summary>A file named on the command line.</summary>
internal static class GivenFile
{
    /// <summary>Its bytes.</summary>
    /// <exception cref="UsageException">It is not there or cannot be read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"找不到文件“{file}”。");
        }

        try
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"没有权限读取文件“{file}”。");
        }
        catch (IOException exception)
        {
            throw new UsageException($"无法读取文件“{file}”：{exception.Message}");
        }
    }

    /// <summary>Writes a file, and the folder it lies in.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllBytesAsync(file, bytes, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"无法写入文件“{file}”：{exception.Message}");
        }
    }
}
