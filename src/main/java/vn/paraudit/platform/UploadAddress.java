package vn.paraudit.platform;

import org.springframework.util.unit.DataSize;

/**
 * Published as a bean by a module that takes files: bodies with files ({@code multipart/*}) are refused everywhere else.
 *
 * @param path     the address in full, for example {@code /api/evidence}
 * @param maxBody  longest body there, with what surrounds the file
 */
public record UploadAddress(String path, DataSize maxBody) {
}
